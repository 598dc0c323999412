/** Offers, requests and challenges through which technology changes hands. */
@NullMarked
package org.dualusegraph.opportunity;

import org.jspecify.annotations.NullMarked;
