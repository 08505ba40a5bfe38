package org.tsflink.gateway.dispatch;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * A member of a Java class, ready to be invoked.
 *
 * @param receiver the class that the receiver must be an instance of; null for what is called without one
 * @param handle takes the receiver, if there is one, and the arguments in one array
 */
record Member(Class<?> receiver, Type[] parameters, Type returned, Class<?> erasedReturn, MethodHandle handle) {

    Object invoke(Object[] receiverAndArguments) throws Throwable {
        return (Object) handle.invokeExact(receiverAndArguments);
    }

    boolean returnsFuture() {
        return CompletionStage.class.isAssignableFrom(erasedReturn) || Future.class.isAssignableFrom(erasedReturn);
    }
}
