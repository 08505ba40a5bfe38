package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsflink.gateway.errors.BridgeException;

class OptionsTest {

    private static final String[] ARGUMENTS = {
        "--signatures", "s", "--socket", "p/socket", "--requests", "/dev/fd/3", "--replies", "/dev/fd/4"
    };

    @Test
    void secretIsReadFromTheEnvironment() {
        Options options = Options.parse(ARGUMENTS, Map.of("TSFLINK_SECRET", "000102030405060708090a0b0c0d0eff"));
        assertEquals(16, options.endpoint().secret().length);
        assertEquals((byte) 0xff, options.endpoint().secret()[15]);
        assertEquals("p", options.endpoint().folder().getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "000102030405060708090a0b0c0d0exx"})
    void badSecretIsRefusedWithoutShowingIt(String hex) {
        BridgeException refused =
                assertThrows(BridgeException.class, () -> Options.parse(ARGUMENTS, Map.of("TSFLINK_SECRET", hex)));
        assertFalse(refused.getMessage().contains("xx"));
    }

    @Test
    void missingOptionIsNamed() {
        BridgeException refused =
                assertThrows(BridgeException.class, () -> Options.parse(new String[] {"--signatures", "s"}, Map.of()));
        assertEquals("The option --socket is missing; this program is started by tsflink.", refused.getMessage());
    }
}
