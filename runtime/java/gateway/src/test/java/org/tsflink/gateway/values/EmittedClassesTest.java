package org.tsflink.gateway.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EmittedClassesTest {

    interface Root {}

    interface Left extends Root {}

    interface Other {}

    static class Base implements Other {}

    static class Leaf extends Base implements Left {}

    private static String of(Object object, Class<?> declared, Class<?>... wrapped) {
        Set<String> owners = new java.util.HashSet<>();
        for (Class<?> type : wrapped) {
            owners.add(type.getName());
        }
        return new EmittedClasses(owners, Set.of()).of(object, declared);
    }

    @Test
    void mostSpecificClassWins() {
        assertEquals(Left.class.getName(), of(new Leaf(), Root.class, Root.class, Left.class));
    }

    @Test
    void declaredTypeDecidesBetweenUnrelatedOnes() {
        assertEquals(Other.class.getName(), of(new Leaf(), Other.class, Left.class, Other.class));
        assertEquals(Left.class.getName(), of(new Leaf(), Root.class, Left.class, Other.class));
    }

    @Test
    void classOutsideOfTheDeclaredTypeIsBetterThanNone() {
        assertEquals(Other.class.getName(), of(new Leaf(), Runnable.class, Other.class));
    }
}
