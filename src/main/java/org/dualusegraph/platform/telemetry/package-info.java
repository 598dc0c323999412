/** What operators see of the running service: metrics, traces, the log and its ids, health. */
@NullMarked
package org.dualusegraph.platform.telemetry;

import org.jspecify.annotations.NullMarked;
