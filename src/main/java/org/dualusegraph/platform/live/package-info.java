/** What lasts longer than one answer: WebSocket, streams of events, and the signals that move subscriptions on. */
@NullMarked
package org.dualusegraph.platform.live;

import org.jspecify.annotations.NullMarked;
