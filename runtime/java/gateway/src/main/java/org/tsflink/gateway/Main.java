package org.tsflink.gateway;

import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.LoggerFactory;
import org.tsflink.gateway.dispatch.ThreadContext;
import org.tsflink.gateway.errors.BridgeException;

/** The gateway's process; started by tsflink, not by hand. */
public final class Main {

    private static final long HELLO_MILLIS = 30_000;

    private Main() {}

    public static void main(String[] arguments) {
        Shutdown shutdown = new Shutdown();
        shutdown.install();
        int status = 1;
        try {
            Options options = Options.parse(arguments, System.getenv());
            Gateway gateway = new Gateway(options.signatures(), ThreadContext.own(), true);
            Runnable closeScratch = options.scratch()
                    .map(ScratchFolder::closing)
                    .orElse(() -> {});
            // The session's folder may be gone: a program that ends before it needs us takes it along.
            shutdown.onEnd(closeScratch);
            Session session = new Session(gateway, options.endpoint());
            shutdown.onClose(() -> {
                session.close();
                gateway.close();
            });
            shutdown.onEnd(() -> {
                session.deleteFolder();
                closeScratch.run();
            });
            // Not by System.exit, which waits for the shutdown hooks of others.
            Termination.by(session::hangUp, shutdown::halt);
            Interruptions.install();
            Timer limit = haltWithoutHello(session, shutdown);
            status = session.run() ? 0 : 1;
            limit.cancel();
        } catch (BridgeException refused) {
            System.err.println("tsflink: " + refused.getMessage());
        } catch (IOException | RuntimeException | Error failed) {
            LoggerFactory.getLogger(Main.class).error("The gateway failed", failed);
        }
        shutdown.halt(status);
    }

    /** The parent may have died before it could say hello. */
    private static Timer haltWithoutHello(Session session, Shutdown shutdown) {
        Timer limit = new Timer("tsflink-hello-limit", true);
        limit.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        if (!session.isWelcome()) {
                            shutdown.halt(1);
                        }
                    }
                },
                HELLO_MILLIS);
        return limit;
    }
}
