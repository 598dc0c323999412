/** The doors for HTTP: what a request must be, and what every answer looks like. */
@NullMarked
package org.dualusegraph.platform.http;

import org.jspecify.annotations.NullMarked;
