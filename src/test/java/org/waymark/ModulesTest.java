package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** What somebody still keeps in mind who looks for a class by what it is about. */
    private static final int MOST_FILES = 40;

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "waymark");

    private final ApplicationModules modules = ApplicationModules.of(WaymarkApplication.class);

    @Test
    void modules_reach_each_other_only_where_they_may() {
        modules.verify();
    }

    /** A module is a package that says so: of what belongs to none, nobody would ask what it uses. */
    @Test
    void every_class_belongs_to_a_module() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackagesOf(WaymarkApplication.class)
                                .stream()
                                .filter(Predicate.not(type -> type.isEquivalentTo(WaymarkApplication.class)))
                                .map(JavaClass::getName)
                                .filter(name -> !name.endsWith(".package-info"))
                                .filter(name -> modules.getModuleByType(name).isEmpty()))
                .isEmpty();
    }

    @Test
    void nested_modules_are_modules_as_well() {
        assertThat(ApplicationModules.of(WaymarkApplication.class).stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString))
                .contains(
                        "careerpath",
                        "careerpath.appeal",
                        "careerpath.document",
                        "careerpath.editing",
                        "careerpath.exchange",
                        "careerpath.ui",
                        "growth.answer",
                        "growth.plan",
                        "growth.document",
                        "growth.standing",
                        "growth.story",
                        "growth.goal",
                        "growth.strength",
                        "identity.session",
                        "organization.importing",
                        "organization.leaver",
                        "reflection.observation",
                        "reflection.question",
                        "reflection.swap");
    }

    @Test
    void no_package_holds_more_files_than_one_keeps_in_mind() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<String, Long> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(
                            file -> SOURCES.relativize(file.getParent())
                                    .toString()
                                    .replace('\\', '/'),
                            Collectors.counting()));
            packages.values().removeIf(count -> count <= MOST_FILES);
            assertThat(packages).isEmpty();
        }
    }
}
