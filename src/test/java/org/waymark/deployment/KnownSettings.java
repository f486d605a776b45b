package org.waymark.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which settings there are: ours as the sources ask for them, and those of libraries as they publish them. */
final class KnownSettings {

    private static final Pattern OURS = Pattern.compile("(?<=[${\"])waymark(?:\\.[a-z][a-z0-9-]*)+");

    private static final JsonMapper JSON = new JsonMapper();

    /** Without dots and dashes. */
    private final Set<String> names = new HashSet<>();

    /** Settings that hold others of any name, such as those of the mail library. */
    private final Set<String> groups = new HashSet<>();

    /** Settings below a name of one's own choice, as in "providers.ours.issuer". */
    private final Set<Pattern> named = new HashSet<>();

    private KnownSettings() {}

    static KnownSettings read() throws IOException {
        KnownSettings known = new KnownSettings();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                OURS.matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .forEach(setting -> known.names.add(letters(setting)));
            }
        }
        var bound = new ClassPathScanningCandidateComponentProvider(false);
        bound.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition settings : bound.findCandidateComponents("org.waymark")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(settings.getBeanClassName()), null);
            String prefix =
                    letters(type.getAnnotation(ConfigurationProperties.class).value());
            for (RecordComponent setting : type.getRecordComponents()) {
                String name = prefix + letters(setting.getName());
                Class<?> below = ResolvableType.forType(setting.getGenericType())
                        .getGeneric(1)
                        .resolve();
                if (below == null) {
                    known.names.add(name);
                } else {
                    for (RecordComponent part : below.getRecordComponents()) {
                        known.named.add(Pattern.compile(name + "[A-Z0-9]+" + letters(part.getName())));
                    }
                }
            }
        }
        for (Resource published : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            try (InputStream content = published.getInputStream()) {
                for (JsonNode property : JSON.readTree(content).path("properties")) {
                    String name = letters(property.path("name").asString());
                    (property.path("type").asString("").startsWith("java.util.Map") ? known.groups : known.names)
                            .add(name);
                }
            }
        }
        return known;
    }

    /** Letters alone: Spring takes a variable with an underscore for each dot, and for each dash or for none. */
    private static String letters(String setting) {
        return setting.replaceAll("[-._]", "").toUpperCase(Locale.ROOT);
    }

    boolean has(String variable) {
        String letters = letters(variable);
        return names.contains(letters)
                || groups.stream().anyMatch(letters::startsWith)
                || named.stream().anyMatch(pattern -> pattern.matcher(letters).matches());
    }
}
