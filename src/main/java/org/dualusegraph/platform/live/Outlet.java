package org.dualusegraph.platform.live;

import org.dualusegraph.platform.execution.Reply;

/** Where the answers of one operation go. Sending waits for the client, so that nothing piles up. */
interface Outlet {

    /** Sends one answer. */
    void next(Reply reply);

    /** Says that no other answer follows. */
    void complete();
}
