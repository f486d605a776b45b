package org.waymark.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./waymark release} with a jar that is built already, in a folder that has no other source. */
class ReleaseTest {

    private static final String SBOM = "{\"bomFormat\": \"CycloneDX\"}";

    @TempDir
    private Path temporary;

    private Path project;
    private Path folder;

    @BeforeEach
    void something_is_built() throws IOException {
        project = Files.createDirectory(temporary.resolve("project"));
        folder = temporary.resolve("a release");
        for (String file : List.of("waymark", "Dockerfile", "pom.xml")) {
            Files.copy(Path.of(file), project.resolve(file));
        }
        Files.createDirectory(project.resolve("target"));
        jar("META-INF/sbom/application.cdx.json", SBOM);
    }

    private void jar(String name, String content) throws IOException {
        try (OutputStream file = Files.newOutputStream(project.resolve("target").resolve("waymark.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(content.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    private String release(int expected) throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder("sh", project.resolve("waymark").toString(), "release", folder.toString());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void it_is_the_jar_a_recipe_what_is_in_it_and_checksums_of_all_three() throws Exception {
        String version = version();
        assertThat(release(0)).contains("Waymark " + version + " is in ");
        Map<String, byte[]> files = files();
        String jar = "waymark-" + version + ".jar";
        String sbom = "waymark-" + version + ".cdx.json";
        assertThat(files.keySet()).containsExactlyInAnyOrder(jar, "Dockerfile", sbom, "SHA256SUMS");
        assertThat(files.get(jar))
                .isEqualTo(Files.readAllBytes(project.resolve("target").resolve("waymark.jar")));
        assertThat(text(files, sbom)).isEqualTo(SBOM);
        List<String> sums = new ArrayList<>();
        for (String name : List.of(jar, "Dockerfile", sbom)) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(files.getOrDefault(name, new byte[0]));
            sums.add(HexFormat.of().formatHex(sum) + "  " + name);
        }
        assertThat(text(files, "SHA256SUMS").lines()).containsExactlyElementsOf(sums);
    }

    /** It is built where there is neither Maven nor Node, and runs as the image of the sources does. */
    @Test
    void the_recipe_takes_the_jar_and_ends_as_that_of_the_sources() throws Exception {
        release(0);
        String recipe = text(files(), "Dockerfile");
        assertThat(recipe)
                .contains("COPY waymark-" + version() + ".jar target/waymark.jar")
                .doesNotContain("mvn", "node");
        String ofSources = Files.readString(Path.of("Dockerfile"));
        String end = ofSources.substring(ofSources.indexOf("# In layers:"));
        assertThat(end).contains("FROM eclipse-temurin:25-jre", "USER 10001:10001", "ENTRYPOINT");
        assertThat(recipe).endsWith(end);
    }

    @Test
    void an_earlier_release_in_the_folder_goes_and_what_is_not_ours_stays() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("waymark-0.0.1.jar"), "earlier");
        Files.writeString(folder.resolve("notes.txt"), "ours");
        release(0);
        assertThat(files().keySet()).contains("notes.txt").doesNotContain("waymark-0.0.1.jar");
    }

    @Test
    void a_jar_that_does_not_say_what_it_is_made_of_is_no_release() throws Exception {
        jar("META-INF/nothing", "");
        assertThat(release(1)).contains("The jar does not say what it is made of");
        assertThat(files().keySet()).doesNotContain("SHA256SUMS");
    }

    private static String version() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String mark = "<artifactId>waymark</artifactId>";
        String after = pom.substring(pom.indexOf(mark) + mark.length());
        return after.substring(after.indexOf("<version>") + "<version>".length(), after.indexOf("</version>"));
    }
}
