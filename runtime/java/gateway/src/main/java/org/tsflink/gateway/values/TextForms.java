package org.tsflink.gateway.values;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tsflink.bridge.v1.Text;
import org.tsflink.gateway.errors.BridgeException;

/** The classes whose objects travel as the text that everybody knows them by. */
final class TextForms {

    private record Form(Class<?> type, Function<String, ?> parse, Function<Object, String> print) {}

    private static final Map<String, Form> FORMS = new LinkedHashMap<>();

    static {
        add(UUID.class, UUID::fromString, Object::toString);
        add(ZoneOffset.class, ZoneOffset::of, Object::toString);
        add(ZoneId.class, ZoneId::of, Object::toString);
        add(URI.class, URI::create, Object::toString);
        add(URL.class, TextForms::url, Object::toString);
        add(File.class, File::new, Object::toString);
        add(Path.class, Path::of, Object::toString);
        add(OffsetDateTime.class, OffsetDateTime::parse, Object::toString);
        add(OffsetTime.class, OffsetTime::parse, Object::toString);
        add(Year.class, Year::parse, Object::toString);
        add(YearMonth.class, YearMonth::parse, Object::toString);
        add(MonthDay.class, MonthDay::parse, Object::toString);
        add(Locale.class, Locale::forLanguageTag, value -> ((Locale) value).toLanguageTag());
        add(TimeZone.class, text -> TimeZone.getTimeZone(ZoneId.of(text)), value -> ((TimeZone) value).getID());
        add(Charset.class, Charset::forName, value -> ((Charset) value).name());
        add(Pattern.class, Pattern::compile, value -> ((Pattern) value).pattern());
    }

    private TextForms() {}

    private static void add(Class<?> type, Function<String, ?> parse, Function<Object, String> print) {
        FORMS.put(type.getName(), new Form(type, parse, print));
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The object that the text stands for; its class is one of those known here. */
    static Object parse(Text text) {
        Form form = FORMS.get(text.getClassName());
        if (form == null) {
            throw new BridgeException("Objects of " + text.getClassName() + " do not travel as text.");
        }
        try {
            return form.parse().apply(text.getText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BridgeException(
                    "'" + text.getText() + "' is no " + form.type().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** The object's text; null when its class has none. */
    static Text print(Object value) {
        Form form = FORMS.get(value.getClass().getName());
        if (form == null) {
            // The platform's own subclasses: sun.nio.fs.UnixPath, java.time.ZoneRegion.
            form = FORMS.values().stream()
                    .filter(candidate -> candidate.type().isInstance(value))
                    .findFirst()
                    .orElse(null);
        }
        if (form == null) {
            return null;
        }
        return Text.newBuilder()
                .setClassName(form.type().getName())
                .setText(form.print().apply(value))
                .build();
    }
}
