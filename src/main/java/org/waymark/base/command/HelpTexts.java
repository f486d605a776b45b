package org.waymark.base.command;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Texts;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words of a command's help, under the keys by which Picocli asks for them. The key of the help is that of what the command does;
 * below it each option has a text under its name, what stands alone one under its {@code descriptionKey}, and a group one under its
 * {@code headingKey}. {@code exit} tells what the exit codes mean.
 */
final class HelpTexts extends ResourceBundle {

    private final Map<String, String> keys = new TreeMap<>();
    private final Set<String> headings = new HashSet<>();
    private final Texts texts;

    HelpTexts(CommandSpec spec, String key, Texts texts) {
        this.texts = texts;
        keys.put("usage.description", key);
        keys.put("usage.footer", key + ".exit");
        spec.args().stream()
                .filter(argument -> !argument.hidden())
                .map(HelpTexts::name)
                .forEach(name -> keys.put(name, key + "." + name));
        spec.argGroups().stream()
                .map(ArgGroupSpec::headingKey)
                .filter(heading -> heading != null)
                .forEach(heading -> {
                    headings.add(heading);
                    keys.put(heading, key + "." + heading);
                });
    }

    @Override
    protected @Nullable String handleGetObject(String key) {
        @Nullable String known = keys.get(key);
        if (known == null) {
            return null;
        }
        // Picocli takes a text for a pattern.
        String text = texts.get(known).replace("%", "%%");
        return headings.contains(key) ? "%n" + text + "%n%n" : text;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys.keySet());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^--", "")
                : argument.descriptionKey();
    }
}
