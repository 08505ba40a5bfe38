package org.tsflink.gateway.handles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsflink.gateway.errors.BridgeException;

class HandleTableTest {

    private final HandleTable handles = new HandleTable();

    @Test
    void handleGivesItsObjectAndEnvironment() {
        Object object = new Object();
        long id = handles.add(object, 3);
        assertSame(object, handles.get(id).object());
        assertEquals(3, handles.get(id).environment());
    }

    @Test
    void releasedHandleIsRefusedAsSuch() {
        long id = handles.add("x", 0);
        handles.release(id);
        handles.release(id);
        assertEquals(0, handles.size());
        assertEquals(
                "The handle 1 has been released.",
                assertThrows(BridgeException.class, () -> handles.get(id)).getMessage());
    }

    @Test
    void unknownHandleIsRefusedAsSuch() {
        assertEquals(
                "The handle 7 was never given out.",
                assertThrows(BridgeException.class, () -> handles.get(7)).getMessage());
    }

    @Test
    void numbersAreNotUsedAgain() {
        long first = handles.add("a", 0);
        handles.release(first);
        assertEquals(first + 1, handles.add("b", 0));
    }

    @Test
    void releaseWaitsForTheRequestsBeforeIt() {
        List<Long> released = new ArrayList<>();
        ReleaseOrder order = new ReleaseOrder(released::add);
        ReleaseOrder.Ticket slow = order.enter(List.of());
        ReleaseOrder.Ticket quick = order.enter(List.of(1L, 2L));
        order.leave(quick);
        assertEquals(List.of(), released);
        order.leave(slow);
        assertEquals(List.of(1L, 2L), released);
    }

    @Test
    void releaseIsDoneBeforeItsOwnRequest() {
        List<Long> released = new ArrayList<>();
        ReleaseOrder order = new ReleaseOrder(released::add);
        order.leave(order.enter(List.of()));
        order.enter(List.of(9L));
        assertEquals(List.of(9L), released);
    }
}
