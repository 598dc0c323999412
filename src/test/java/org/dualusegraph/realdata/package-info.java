/** Maps the real data sets to import rows, loads them into a running application and checks the mapping. */
@NullMarked
package org.dualusegraph.realdata;

import org.jspecify.annotations.NullMarked;
