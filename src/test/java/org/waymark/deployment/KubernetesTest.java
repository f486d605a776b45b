package org.waymark.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What stands in {@code deploy/kubernetes} is what Kubernetes knows, what Waymark knows, and as closed as it says. */
class KubernetesTest {

    private static final Path FOLDER = Path.of("deploy", "kubernetes");
    private static final Path BASE = FOLDER.resolve("base");

    /** Of Kustomize, which reads them and sends Kubernetes none. */
    private static final String KUSTOMIZATION = "kustomization.yaml";

    /** Which classes have what Kubernetes publishes of an object. */
    private static final Map<String, String> VERSIONS =
            Map.of("v1", "V1", "apps/v1", "V1", "networking.k8s.io/v1", "V1", "policy/v1", "V1");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    static List<Path> objects() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(KUSTOMIZATION))
                    .toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }

    /** By the classes that are made from the published schemas: a field that is not in them is refused, one that is missing too. */
    private static void check(JsonNode object) throws Exception {
        String version = VERSIONS.get(object.path("apiVersion").asString());
        assertThat(version).as(object.path("apiVersion").asString()).isNotNull();
        Class<?> schema = Class.forName("io.kubernetes.client.openapi.models." + version
                + object.path("kind").asString());
        try {
            schema.getMethod("fromJson", String.class).invoke(null, JSON.writeValueAsString(object));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void each_object_is_what_kubernetes_publishes_of_its_kind(Path file) throws Exception {
        check(read(file));
    }

    @Test
    void a_word_that_kubernetes_does_not_know_is_noticed_however_deep() throws IOException {
        String text = Files.readString(BASE.resolve("deployment.yaml"));
        assertThatThrownBy(() -> check(YAML.readTree(text.replace("readinessProbe", "readynessProbe"))))
                .hasMessageContaining("readynessProbe");
        assertThatThrownBy(() -> check(YAML.readTree(text.replace("replicas: 2", "replicas: two"))))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> check(YAML.readTree(text.replace("              containerPort: 8080\n", ""))))
                .isInstanceOf(Exception.class);
    }

    @Test
    void kustomize_puts_together_what_is_there_and_nothing_is_left_out() throws IOException {
        assertThat(texts(read(BASE.resolve(KUSTOMIZATION)).path("resources")))
                .containsExactlyInAnyOrderElementsOf(objects().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
        for (Path overlay : List.of(BASE, FOLDER.resolve("example"))) {
            JsonNode kustomization = read(overlay.resolve(KUSTOMIZATION));
            for (String resource : texts(kustomization.path("resources"))) {
                assertThat(overlay.resolve(resource)).exists();
            }
            for (JsonNode settings : kustomization.path("configMapGenerator")) {
                for (String file : texts(settings.path("envs"))) {
                    assertThat(overlay.resolve(file)).exists();
                }
            }
        }
    }

    @Test
    void every_setting_that_is_named_exists() throws IOException {
        KnownSettings known = KnownSettings.read();
        Set<String> named = new TreeSet<>(settings());
        named.addAll(composed());
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named).allMatch(known::has);
        assertThat(known.has("WAYMARK_MASTERKEY_PLACE")).isFalse();
        assertThat(known.has("WAYMARK_SIGNON_PROVIDERS_COMPANY_ISSUED")).isFalse();
        assertThat(known.has("SERVER_SERVLET_SESSION_COOKIE_SECRET")).isFalse();
    }

    private static Set<String> settings() throws IOException {
        Stream<String> base = Files.readAllLines(BASE.resolve("waymark.env")).stream();
        Stream<String> example = read(FOLDER.resolve("example").resolve(KUSTOMIZATION))
                .path("configMapGenerator")
                .valueStream()
                .flatMap(map -> texts(map.path("literals")).stream());
        Stream<String> secret = container()
                .path("env")
                .valueStream()
                .map(variable -> variable.path("name").asString());
        return Stream.of(base, example, secret)
                .flatMap(lines -> lines)
                .map(line -> line.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> composed() throws IOException {
        JsonNode environment = read(Path.of("docker-compose.yml")).at("/services/app/environment");
        return new TreeSet<>(environment.propertyNames());
    }

    @Test
    void it_runs_as_nobody_on_two_pods_and_writes_nowhere_but_where_it_is_let() throws IOException {
        JsonNode spec = read(BASE.resolve("deployment.yaml")).path("spec");
        assertThat(spec.path("replicas").asInt()).isEqualTo(2);
        JsonNode pod = spec.at("/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        List<JsonNode> containers = new ArrayList<>();
        pod.path("containers").forEach(containers::add);
        pod.path("initContainers").forEach(containers::add);
        assertThat(containers).hasSize(2).allSatisfy(container -> {
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(texts(container.at("/securityContext/capabilities/drop")))
                    .containsExactly("ALL");
            assertThat(container.at("/resources/limits/memory").asString("")).isNotEmpty();
        });
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container().path(probe).at("/httpGet/path").asString()).startsWith("/actuator/health/");
        }
    }

    /** Whoever selects by a label that no pod has selects nothing, and nobody notices. */
    @Test
    void whatever_selects_pods_selects_those_of_the_portal() throws IOException {
        JsonNode labels = read(BASE.resolve("deployment.yaml")).at("/spec/template/metadata/labels");
        assertThat(labels.isEmpty()).isFalse();
        Map<String, String> selectors = Map.of(
                "deployment.yaml", "/spec/selector/matchLabels",
                "service.yaml", "/spec/selector",
                "network-policy.yaml", "/spec/podSelector/matchLabels",
                "pod-disruption-budget.yaml", "/spec/selector/matchLabels");
        for (Map.Entry<String, String> selector : selectors.entrySet()) {
            assertThat(read(BASE.resolve(selector.getKey())).at(selector.getValue()))
                    .as(selector.getKey())
                    .isEqualTo(labels);
        }
    }

    @Test
    void every_secret_that_it_needs_is_said_how_to_make() throws IOException {
        String said = Files.readString(FOLDER.resolve("README.md"));
        Set<String> needed = new TreeSet<>();
        container()
                .path("env")
                .forEach(variable ->
                        needed.add(variable.at("/valueFrom/secretKeyRef/name").asString()));
        read(BASE.resolve("deployment.yaml")).at("/spec/template/spec/volumes").forEach(volume -> {
            needed.add(volume.at("/secret/secretName").asString(""));
            needed.add(volume.at("/configMap/name").asString(""));
        });
        needed.remove("");
        assertThat(needed).hasSize(5).allMatch(said::contains);
        assertThat(Files.readString(BASE.resolve("deployment.yaml"))).doesNotContain("stringData");
    }

    private static JsonNode container() throws IOException {
        return read(BASE.resolve("deployment.yaml")).at("/spec/template/spec/containers/0");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
