package org.tsflink.gateway.dispatch;

import org.tsflink.bridge.v1.Reply;

/** Where replies go. */
@FunctionalInterface
public interface Replies {

    /** @param asynchronous on the socket rather than on the reply FIFO */
    void send(Reply reply, boolean asynchronous);
}
