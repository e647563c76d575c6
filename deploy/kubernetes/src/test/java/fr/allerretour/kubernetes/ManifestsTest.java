package fr.allerretour.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestsTest {

    private static final String BASE = "base";
    private static final String PRODUCTION = "overlays/production";
    private static final List<String> SERVICES = List.of("export-service", "inventory-service", "planner-service");
    private final Map<String, String> rendered = new HashMap<>();

    @BeforeAll
    void render() throws IOException, InterruptedException {
        Optional<Kustomize> kustomize = Kustomize.find();
        assumeTrue(
                kustomize.isPresent(),
                "the manifests were NOT checked: neither kubectl, kustomize nor npm is on the PATH");
        for (String folder : List.of(BASE, PRODUCTION)) {
            rendered.put(folder, kustomize.get().render(Path.of(folder)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyDocumentFitsKubernetesOwnTypes(String folder) throws IOException {
        assertThat(names(manifests(folder).all(Deployment.class))).containsExactlyElementsOf(SERVICES);
    }

    @Test
    void aMemberThatKubernetesDoesNotKnowIsRefusedWithItsPlace() {
        String misspelt = rendered(BASE).replace("readOnlyRootFilesystem", "readonlyRootFilesystem");

        assertThatThrownBy(() -> Manifests.read(misspelt))
                .hasMessageContaining("Unrecognized field \"readonlyRootFilesystem\"")
                .hasMessageContaining("SecurityContext");
    }

    @Test
    void aValueOfTheWrongTypeIsRefused() {
        String wrong = rendered(BASE).replace("minReplicas: 1", "minReplicas: one");

        assertThatThrownBy(() -> Manifests.read(wrong)).hasMessageContaining("minReplicas");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void noContainerMayGainRights(String folder) throws IOException {
        for (Container container : containers(folder)) {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getPrivileged()).isFalse();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        }
        for (PodSpec pod : pods(folder)) {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        }
        assertThat(manifests(folder).all(ServiceAccount.class))
                .hasSize(3)
                .noneMatch(ServiceAccount::getAutomountServiceAccountToken);
        assertThat(manifests(folder)
                        .one(Namespace.class, "aller-retour")
                        .getMetadata()
                        .getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyContainerAsksForItsShareAndHasALimit(String folder) throws IOException {
        for (Container container : containers(folder)) {
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory", "ephemeral-storage");
            assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory", "ephemeral-storage");
        }
        assertThat(pods(folder).stream()
                        .flatMap(pod -> pod.getVolumes().stream())
                        .map(Volume::getEmptyDir)
                        .filter(dir -> dir != null))
                .isNotEmpty()
                .allMatch(dir -> dir.getSizeLimit() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyContainerIsProbedOnEachOfItsThreeStates(String folder) throws IOException {
        for (Container container : containers(folder)) {
            assertThat(path(container.getStartupProbe().getHttpGet())).isEqualTo("/q/health/started");
            assertThat(path(container.getLivenessProbe().getHttpGet())).isEqualTo("/q/health/live");
            assertThat(path(container.getReadinessProbe().getHttpGet())).isEqualTo("/q/health/ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void noSecretIsInTheFilesAndEveryPasswordComesFromOne(String folder) throws IOException {
        assertThat(rendered(folder)).doesNotContain("kind: Secret");
        for (Container container : containers(folder)) {
            assertThat(container.getEnv())
                    .extracting(EnvVar::getName)
                    .containsExactly("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD");
            assertThat(container.getEnv())
                    .allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef())
                            .isNotNull());
            assertThat(container.getEnvFrom())
                    .extracting(EnvFromSource::getSecretRef)
                    .containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void theNetworkIsClosedButForWhatTheServicesNeed(String folder) throws IOException {
        Manifests manifests = manifests(folder);

        NetworkPolicy deny = manifests.one(NetworkPolicy.class, "default-deny");
        assertThat(deny.getSpec().getPodSelector()).isEqualTo(new LabelSelector());
        assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();

        assertThat(peers(manifests, "inventory-service-callers")).containsExactly("planner-service", "export-service");
        assertThat(peers(manifests, "planner-service-callers")).containsExactly("export-service");
        assertThat(peers(manifests, "planner-service-calls")).containsExactly("inventory-service");
        assertThat(peers(manifests, "export-service-calls")).containsExactly("inventory-service", "planner-service");
        assertThat(manifests
                        .one(NetworkPolicy.class, "allow-database")
                        .getSpec()
                        .getEgress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getPorts())
                        .singleElement()
                        .satisfies(
                                port -> assertThat(port.getPort().getIntVal()).isEqualTo(3306)));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyServiceIsReachedScaledAndSparedByItsOwnLabel(String folder) throws IOException {
        Manifests manifests = manifests(folder);
        for (String name : SERVICES) {
            Deployment deployment = manifests.one(Deployment.class, name);
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            Map<String, String> own = Map.of("app.kubernetes.io/name", name);

            assertThat(labels)
                    .containsAllEntriesOf(own)
                    .containsEntry("app.kubernetes.io/part-of", "aller-retour")
                    .containsEntry("app.kubernetes.io/component", "service");
            assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(own);
            assertThat(manifests.one(Service.class, name).getSpec().getSelector())
                    .isEqualTo(own);
            PodDisruptionBudget budget = manifests.one(PodDisruptionBudget.class, name);
            assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(own);
            assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
            assertThat(manifests
                            .one(HorizontalPodAutoscaler.class, name)
                            .getSpec()
                            .getScaleTargetRef()
                            .getName())
                    .isEqualTo(name);
            assertThat(deployment.getSpec().getReplicas())
                    .as("the autoscaler owns it")
                    .isNull();
        }
    }

    @Test
    void productionRunsTwoOfEachAndSpreadsThem() throws IOException {
        Manifests manifests = manifests(PRODUCTION);

        assertThat(manifests.all(HorizontalPodAutoscaler.class))
                .hasSize(3)
                .allSatisfy(
                        scaler -> assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2));
        assertThat(pods(PRODUCTION))
                .allSatisfy(pod -> assertThat(pod.getTopologySpreadConstraints())
                        .extracting(TopologySpreadConstraint::getTopologyKey)
                        .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    @Test
    void productionNamesItsImagesByDigest() throws IOException {
        assertThat(containers(PRODUCTION))
                .allSatisfy(container -> assertThat(container.getImage())
                        .matches("registry\\.example\\.fr/aller-retour/[a-z]+-service@sha256:[0-9a-f]{64}"));
    }

    @Test
    void productionHasAnIdentityProviderAndADatabaseOverTls() throws IOException {
        Manifests manifests = manifests(PRODUCTION);

        assertThat(manifests.settings("every-service").getData())
                .containsEntry("ALLERRETOUR_IDENTITY_MODE", "OIDC")
                .containsEntry("QUARKUS_OIDC_TENANT_ENABLED", "true")
                .containsKeys("QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_OIDC_TOKEN_AUDIENCE");
        for (String name : SERVICES) {
            assertThat(manifests.settings(name).getData().get("QUARKUS_DATASOURCE_JDBC_URL"))
                    .startsWith("jdbc:mariadb://")
                    .contains("sslMode=verify-full");
        }
    }

    private String rendered(String folder) {
        return Objects.requireNonNull(rendered.get(folder), folder);
    }

    private Manifests manifests(String folder) throws IOException {
        return Manifests.read(rendered(folder));
    }

    private List<PodSpec> pods(String folder) throws IOException {
        return manifests(folder).all(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec())
                .toList();
    }

    private List<Container> containers(String folder) throws IOException {
        List<Container> containers = pods(folder).stream()
                .flatMap(pod -> Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream()))
                .toList();
        assertThat(containers).hasSize(3);
        return containers;
    }

    private static List<String> names(List<Deployment> deployments) {
        return deployments.stream()
                .map(deployment -> deployment.getMetadata().getName())
                .sorted()
                .toList();
    }

    private static String path(HTTPGetAction probe) {
        assertThat(probe.getPort().getStrVal()).isEqualTo("http");
        return probe.getPath();
    }

    private static List<String> peers(Manifests manifests, String policy) {
        NetworkPolicy found = manifests.one(NetworkPolicy.class, policy);
        return Stream.concat(
                        found.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                        found.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                .map(peer -> peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name"))
                .toList();
    }
}
