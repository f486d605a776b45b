package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The page of the modules, written from what their packages say of themselves. Spring Modulith's own documentation is PlantUML and
 * AsciiDoc, which the places where the page is read do not draw.
 */
class ModulesPageTest {

    private static final Path PAGE = Path.of("docs", "modules.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "waymark");
    private static final String WRITE = "waymark.write";
    private static final String UI = " :: ui";

    private static final String BEFORE = """
            # Modules

            <!-- Written by the build: ./waymark test -Dtest=ModulesPageTest -Dwaymark.write=true -DskipITs -->

            One package below `org.waymark` for each capability, and where that grew large, modules within it. A module is a package whose
            `package-info.java` says so (`@ApplicationModule`), in a sentence what it is, and what it may use. Its root package has its public
            services, records, ids and events; entities and repositories are package-private in it; `ui` has its pages. Parents and siblings may
            use a module within a module, and others if it is open and they name it: [modules within modules](decisions/2026-11-30-nested-modules.md).

            `ModulesTest` (Spring Modulith) and `ArchitectureTest` (ArchUnit) fail for whatever reaches further, and for cycles.

            ## Which capability stands on which

            An arrow leads from a capability to one that it may use. Where others lead there as well, the direct one is left out.

            """;

    /** A module as its package tells of it. */
    private record Module(String name, String sentence, List<String> uses) {

        String capability() {
            return name.replaceFirst("\\..*", "");
        }

        /** Names of modules without their parts. */
        Set<String> used() {
            return uses.stream().map(use -> use.replace(UI, "")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void the_page_of_the_modules_says_what_their_packages_say() throws IOException {
        String page = page(modules());
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/modules.md is out of date; this writes it anew: "
                        + "./waymark test -Dtest=ModulesPageTest -Dwaymark.write=true -DskipITs")
                .isEqualTo(page);
    }

    private static List<Module> modules() throws IOException {
        Stream.Builder<Module> modules = Stream.builder();
        for (var module : ApplicationModules.of(WaymarkApplication.class)) {
            var declared = module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .orElseThrow();
            modules.add(new Module(
                    module.getIdentifier().toString(),
                    sentence(SOURCES.resolve(module.getIdentifier().toString().replace('.', '/'))),
                    List.of(declared.allowedDependencies())));
        }
        return modules.build().toList();
    }

    /** The first paragraph of a package's Javadoc, in one line; rules for whoever changes it follow there. */
    private static String sentence(Path folder) throws IOException {
        String source = Files.readString(folder.resolve("package-info.java"));
        Matcher comment = Pattern.compile("(?s)/\\*\\*(.*?)\\*/").matcher(source);
        assertThat(comment.find()).as("%s says what it is", folder).isTrue();
        return comment.group(1)
                .replaceAll("(?s)\\n \\* ?(?:<|@).*", "")
                .replaceAll("\\n \\*", " ")
                .replaceAll("\\{@(?:link|code) (?:[\\w.]*\\.)?(\\w+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String page(List<Module> modules) throws IOException {
        StringBuilder page = new StringBuilder(BEFORE);
        Map<String, Set<String>> capabilities =
                arrows(modules, Module::capability, name -> name.replaceFirst("\\..*", ""));
        page.append(diagram(capabilities, UnaryOperator.identity()));
        for (String capability : capabilities.keySet()) {
            List<Module> parts = modules.stream()
                    .filter(module -> module.capability().equals(capability))
                    .toList();
            if (parts.size() > 1) {
                page.append("\n## Within `").append(capability).append("`\n\n");
                page.append(diagram(
                        arrows(parts, Module::name, UnaryOperator.identity()), name -> name.replaceFirst(".*\\.", "")));
            }
        }
        page.append("\n## What each is, and what it may use\n\n| Module | What it is | May use |\n|---|---|---|\n");
        Map<String, Integer> heights = heights(capabilities);
        Map<String, Integer> own = heights(arrows(modules, Module::name, UnaryOperator.identity()));
        modules.stream()
                .sorted(Comparator.<Module>comparingInt(module -> heights.getOrDefault(module.capability(), 0))
                        .thenComparing(Module::capability)
                        .thenComparingInt(module -> own.getOrDefault(module.name(), 0))
                        .thenComparing(Module::name))
                .forEach(module -> page.append(
                        "| `" + module.name() + "` | " + module.sentence() + " | " + uses(module) + " |\n"));
        page.append(
                "\n## Packages of `base`\n\nAny module may use each of them.\n\n| Package | What it is |\n|---|---|\n");
        packagesOf("base").forEach((name, sentence) -> page.append("| `" + name + "` | " + sentence + " |\n"));
        return page.toString();
    }

    /** With what each is. */
    private static Map<String, String> packagesOf(String module) throws IOException {
        Path folder = SOURCES.resolve(module);
        Map<String, String> packages = new TreeMap<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                packages.put(module + "." + one.getFileName(), sentence(one));
            }
        }
        return packages;
    }

    private static String uses(Module module) {
        return module.used().isEmpty()
                ? "nothing"
                : module.used().stream()
                        .map(name -> !module.uses().contains(name + UI)
                                ? name
                                : module.uses().contains(name) ? name + " and its pages" : "the pages of " + name)
                        .collect(Collectors.joining(", "));
    }

    /** From each name to those that it uses, among the same modules. */
    private static Map<String, Set<String>> arrows(
            List<Module> modules, Function<Module, String> from, UnaryOperator<String> to) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        Set<String> names = modules.stream().map(from).collect(Collectors.toSet());
        modules.forEach(module -> arrows.computeIfAbsent(from.apply(module), _ -> new TreeSet<>())
                .addAll(module.used().stream()
                        .map(to)
                        .filter(names::contains)
                        .filter(used -> !used.equals(from.apply(module)))
                        .toList()));
        return arrows;
    }

    private static String diagram(Map<String, Set<String>> arrows, UnaryOperator<String> label) {
        StringBuilder diagram = new StringBuilder("```mermaid\nflowchart TD\n");
        arrows.keySet().forEach(name -> diagram.append("    " + id(name) + "[" + label.apply(name) + "]\n"));
        arrows.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> !other.equals(to) && reaches(arrows, other, to)))
                .forEach(to -> diagram.append("    " + id(from) + " --> " + id(to) + "\n")));
        return diagram.append("```\n").toString();
    }

    private static String id(String name) {
        return name.replace('.', '_');
    }

    private static boolean reaches(Map<String, Set<String>> arrows, String from, String to) {
        Set<String> next = arrows.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(between -> reaches(arrows, between, to));
    }

    /** How many others stand below one another under each. */
    private static Map<String, Integer> heights(Map<String, Set<String>> arrows) {
        return arrows.keySet().stream()
                .collect(Collectors.toMap(UnaryOperator.identity(), name -> height(arrows, name)));
    }

    private static int height(Map<String, Set<String>> arrows, String name) {
        return arrows.getOrDefault(name, Set.of()).stream()
                .mapToInt(below -> 1 + height(arrows, below))
                .max()
                .orElse(0);
    }
}
