package fr.allerretour.inventory.intake.format.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesFormatTest {

    private static final String ID = "kubernetes-objects";

    private static final String MANIFEST = """
            # The town's portal
            apiVersion: v1
            kind: Namespace
            metadata:
              name: portail
              labels: {environment: production}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: portail
              labels:
                app.kubernetes.io/part-of: Portail citoyen
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web, tier: front}
                spec:
                  containers:
                  - name: nginx
                    image: registry.example.fr/portail/web:1.27
                    resources:
                      requests: {cpu: 500m, memory: 256Mi}
                      limits: {cpu: "2", memory: 1Gi}
                    env:
                    - {name: DB_PASSWORD, value: hunter2}
                  - name: sidecar
                    resources:
                      limits: {cpu: 0.25, memory: 128Mi}
                  volumes:
                  - name: uploads
                    persistentVolumeClaim: {claimName: uploads}
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: uploads, namespace: portail}
            spec:
              accessModes: [ReadWriteMany]
              resources: {requests: {storage: 20Gi}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: portail}
            spec:
              type: NodePort
              selector: {app: web}
              ports: [{port: 80}, {port: 443}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, namespace: portail}
            spec:
              rules:
              - host: www.example.fr
                http:
                  paths:
                  - path: /
                    backend: {service: {name: web, port: {number: 80}}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: bd, namespace: portail}
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                  - name: pg
                    image: postgres:16
                    resources: {requests: {cpu: 1, memory: 2Gi}}
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {resources: {requests: {storage: 100G}}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: purge, namespace: portail}
            spec:
              schedule: "0 3 * * *"
              suspend: true
              jobTemplate:
                spec:
                  template:
                    spec:
                      containers:
                      - {name: purge, image: "purge@sha256:0123abcd"}
                      volumes:
                      - {name: u, persistentVolumeClaim: {claimName: uploads}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: bd, namespace: portail}
            stringData: {password: hunter2}
            """;

    @TempDir
    private Path folder;

    private Told told(String text) throws Exception {
        return Fixture.told(ID, folder, text);
    }

    private static List<WorkloadItem> workloads(Told told) {
        return told.rows.stream()
                .filter(row -> row.item() instanceof WorkloadItem)
                .map(row -> (WorkloadItem) row.item())
                .toList();
    }

    private static List<ApplicationItem> applications(Told told) {
        return told.rows.stream()
                .filter(row -> row.item() instanceof ApplicationItem)
                .map(row -> (ApplicationItem) row.item())
                .toList();
    }

    @Test
    void aManifestGivesItsControllersWithWhatTheirPodsAskFor() throws Exception {
        Told told = told(MANIFEST);

        assertThat(told.rejections).isEmpty();
        assertThat(applications(told))
                .containsExactly(ApplicationItem.named("Portail citoyen"), ApplicationItem.named("portail"));
        WorkloadItem web = workloads(told).get(0);
        assertThat(web.key()).isEqualTo("k8s:portail/Deployment/web");
        assertThat(web.name()).isEqualTo("portail/web");
        assertThat(web.kind()).isEqualTo(Kind.CLUSTER_APPLICATION);
        assertThat(web.application()).isEqualTo("app:Portail citoyen");
        assertThat(web.environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(web.powered()).isNull();
        assertThat(web.cpus()).isEqualTo(3); // 3 × 0.75
        assertThat(web.memoryMiB()).isEqualTo(1152);
        assertThat(web.storageMiB()).isEqualTo(20_480);
        assertThat(web.disks()).containsExactly(new Disk("uploads", 20_480, null));
        assertThat(web.attributes())
                .isEqualTo(Map.of(
                        "kubernetesKind", "Deployment",
                        "namespace", "portail",
                        "pods", "3",
                        "containers", "2",
                        "images", "registry.example.fr/portail/web:1.27",
                        "podCpu", "0.75",
                        "podMemoryMiB", "384",
                        "services", "web (NodePort 80 443)",
                        "hosts", "www.example.fr"));
        assertThat(web.provenance()).containsEntry("cpus", "line 8");
    }

    @Test
    void aStatefulSetHasAVolumeForEachPodAndAClaimCountsOnce() throws Exception {
        Told told = told(MANIFEST);

        assertThat(workloads(told))
                .extracting(WorkloadItem::name, WorkloadItem::cpus, WorkloadItem::memoryMiB, WorkloadItem::storageMiB)
                .containsExactly(
                        tuple("portail/web", 3, 1152L, 20_480L),
                        tuple("portail/bd", 2, 4096L, 190_736L),
                        tuple("portail/purge", null, null, null));
        assertThat(workloads(told).get(1).disks())
                .containsExactly(new Disk("data-bd-0", 95_368, null), new Disk("data-bd-1", 95_368, null));
        WorkloadItem purge = workloads(told).get(2);
        assertThat(purge.powered()).isEqualTo(Powered.OFF);
        assertThat(purge.attributes())
                .containsEntry("schedule", "0 3 * * *")
                .containsEntry("sharedClaims", "uploads")
                .containsEntry("images", "purge@sha256:0123abcd");
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("objects-passed-over");
        assertThat(told.warnings.getFirst().textEn())
                .isEqualTo("1 objects are no workloads by themselves: Secret (1). Nothing of their content was read.");
    }

    private static String dump(String... items) {
        return "{\"apiVersion\": \"v1\", \"items\": [" + String.join(",\n", items)
                + "], \"kind\": \"List\", \"metadata\": {\"resourceVersion\": \"\"}}";
    }

    private static String object(String apiVersion, String kind, String name, String metadata, String rest) {
        return """
                {"apiVersion": "%s", "kind": "%s", "metadata": {"name": "%s", "namespace": "ns"%s}, %s}""".formatted(apiVersion, kind, name, metadata, rest);
    }

    private static String owned(String kind, String name) {
        return ", \"uid\": \"u-1\", \"ownerReferences\": [{\"kind\": \"%s\", \"name\": \"%s\", \"controller\": true}]"
                .formatted(kind, name);
    }

    private static String pods(String containers) {
        return "\"spec\": {\"template\": {\"spec\": {\"containers\": [" + containers + "]}}}";
    }

    private static final String CONTAINER =
            "{\"name\": \"c\", \"resources\": {\"requests\": {\"cpu\": \"100m\"," + " \"memory\": \"64Mi\"}}}";

    @Test
    void whatAControllerOwnsIsToldWithItAndPodsThatNothingOwnsAreWorkloads() throws Exception {
        Told told = told(dump(
                object("apps/v1", "Deployment", "web", ", \"uid\": \"u-web\"", pods(CONTAINER)),
                object("apps/v1", "ReplicaSet", "web-1", owned("Deployment", "web"), pods(CONTAINER)),
                object("v1", "Pod", "web-1-a", owned("ReplicaSet", "web-1"), "\"spec\": {\"containers\": [{}]}"),
                object("v1", "Pod", "lost", owned("ReplicaSet", "gone"), "\"spec\": {\"containers\": [{}]}"),
                object("batch/v1", "Job", "run-1", owned("CronJob", "gone"), pods(CONTAINER)),
                object("apps/v1", "StatefulSet", "prom", owned("Prometheus", "main"), pods(CONTAINER)),
                object("v1", "Pod", "alone", "", "\"spec\": {\"containers\": [" + CONTAINER + "]}"),
                object("serving.knative.dev/v1", "Service", "fn", "", "\"spec\": {\"selector\": {\"a\": \"b\"}}"),
                object("apps/v1", "DaemonSet", "agent", "", pods(CONTAINER)),
                object(
                        "apps/v1",
                        "DaemonSet",
                        "agent2",
                        "",
                        pods(CONTAINER) + ", \"status\": {\"desiredNumberScheduled\": 40}"),
                object("apps/v1", "Deployment", "coredns", "", pods(CONTAINER)).replace("\"ns\"", "\"kube-system\"")));

        assertThat(workloads(told))
                .extracting(WorkloadItem::name, WorkloadItem::cpus, WorkloadItem::memoryMiB)
                .containsExactly(
                        tuple("ns/web", 1, 64L),
                        tuple("ns/prom", 1, 64L),
                        tuple("ns/alone", 1, 64L),
                        tuple("ns/agent", null, null),
                        tuple("ns/agent2", 4, 2560L));
        assertThat(workloads(told).get(0).attributes()).containsEntry("identity.toolId", "u-web");
        assertThat(applications(told)).containsExactly(ApplicationItem.named("ns"));
        assertThat(told.warnings)
                .extracting(FileWarning::code)
                .containsExactly("objects-passed-over", "system-workloads-passed-over", "controllers-missing");
        assertThat(told.warnings.get(2).textEn()).startsWith("2 pods or jobs belong to controllers that are not");
    }

    @Test
    void theSameDumpAsYamlSaysTheSame() throws Exception {
        Told told = told("""
                apiVersion: v1
                items:
                - apiVersion: v1
                  kind: PersistentVolumeClaim
                  metadata: {name: data-bd-0, namespace: ns}
                  spec: {resources: {requests: {storage: 1Gi}}}
                  status: {capacity: {storage: 10Gi}}
                - apiVersion: v1
                  kind: PersistentVolumeClaim
                  metadata: {name: data-bd-3, namespace: ns}
                  status: {capacity: {storage: 5Gi}}
                - apiVersion: v1
                  kind: PersistentVolumeClaim
                  metadata: {name: forgotten, namespace: ns}
                  status: {capacity: {storage: 5Gi}}
                - apiVersion: apps/v1
                  kind: StatefulSet
                  metadata:
                    annotations:
                      kubectl.kubernetes.io/last-applied-configuration: |
                        {"apiVersion":"apps/v1","kind":"StatefulSet","spec":{"x":"hunter2"}}
                    name: bd
                    namespace: ns
                  spec:
                    replicas: 1
                    template:
                      spec:
                        containers:
                        - name: c
                    volumeClaimTemplates:
                    - metadata: {name: data}
                      spec: {resources: {requests: {storage: 1Gi}}}
                kind: List
                metadata:
                  resourceVersion: ""
                """);

        assertThat(workloads(told)).hasSize(1);
        assertThat(workloads(told).getFirst().disks())
                .containsExactly(new Disk("data-bd-0", 10_240, null), new Disk("data-bd-3", 5_120, null));
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("volumes-of-no-workload");
    }

    @Test
    void anObjectThatCannotBeTakenIsRejectedAndTheOthersAreTaken() throws Exception {
        String claim = object(
                "v1",
                "PersistentVolumeClaim",
                "c",
                "",
                "\"spec\": {\"resources\": {\"requests\":" + " {\"storage\": \"hunter2\"}}}");
        Told told = told(dump(
                object("apps/v1", "Deployment", "a", "", "\"spec\": {\"replicas\": -1}"),
                object("apps/v1", "Deployment", "b", "", pods(CONTAINER.replace("100m", "many"))),
                object("apps/v1", "Deployment", "c", "", pods(CONTAINER.replace("100m", "-1"))),
                object("apps/v1", "Deployment", "d", "", pods(CONTAINER.replace("64Mi", "9999999E"))),
                object("apps/v1", "Deployment", "e", "", pods("")),
                object("apps/v1", "Deployment", "f", "", pods(CONTAINER)).replace("\"name\": \"f\", ", ""),
                "{\"x\": 1}",
                "7",
                claim,
                object("apps/v1", "Deployment", "good", "", pods(CONTAINER))));

        assertThat(told.rejected())
                .containsExactly(
                        "row 1 replicas negative",
                        "row 2 cpu not-a-number",
                        "row 3 cpu negative",
                        "row 4 memory out-of-range",
                        "row 5 containers required",
                        "row 6 name required",
                        "row 7 apiVersion required",
                        "row 8 null unknown-value",
                        "row 9 storage not-a-number");
        assertThat(told.rejections.get(0).cells()).containsExactly("/items/0");
        assertThat(told.rejections.toString()).doesNotContain("hunter2").doesNotContain("many");
        assertThat(workloads(told)).extracting(WorkloadItem::name).containsExactly("ns/good");
    }

    @Test
    void noSecretOfAClusterEntersWhereverItStands() throws Exception {
        String container = """
                {"name": "c", "image": "user:hunter2@registry/x", "env": [{"name": "P", "value": "hunter2"}],
                 "args": ["--password=hunter2"], "command": ["hunter2"],
                 "resources": {"requests": {"cpu": "hunter2"}}}""";
        String annotations = ", \"annotations\": {\"kubectl.kubernetes.io/last-applied-configuration\": \"hunter2\"},"
                + " \"labels\": {\"password\": \"hunter2\", \"environment\": \"hunter2\"}";
        String[] items = {
            object("v1", "Secret", "s", annotations, "\"data\": {\"p\": \"hunter2\"}, \"stringData\": \"hunter2\""),
            object("v1", "ConfigMap", "c", annotations, "\"data\": {\"application.yaml\": \"p: hunter2\"}"),
            object("apps/v1", "Deployment", "bad", annotations, pods(container)),
            object("apps/v1", "Deployment", "good", annotations, pods(container.replace("\"cpu\": \"hunter2\"", ""))),
            object(
                    "batch/v1",
                    "CronJob",
                    "cron",
                    annotations,
                    "\"spec\": {\"schedule\": \"hunter2!\", \"jobTemplate\":"
                            + " {\"spec\": {\"template\": {\"spec\": {\"containers\": [{}]}}}}}"),
            object(
                    "v1",
                    "Service",
                    "svc",
                    annotations,
                    "\"spec\": {\"externalName\": \"hunter2\", \"selector\":"
                            + " {\"password\": \"hunter2\"}, \"ports\": [{\"port\": \"hunter2\"}]}"),
            object(
                    "networking.k8s.io/v1",
                    "Ingress",
                    "i",
                    annotations,
                    "\"spec\": {\"rules\": [{\"host\": \"u:hunter2@x\"}]}"),
            object("v1", "Hunter2!", "k", annotations, "\"hunter2\": \"hunter2\"")
        };
        String yaml = "apiVersion: v1\nkind: List\nitems:\n- " + String.join("\n- ", items) + "\n";
        for (Told told : List.of(told(dump(items)), told(yaml))) {
            assertThat(workloads(told)).hasSize(2);
            assertThat(told.rejections).hasSize(2);
            assertThat((told.rows.toString() + told.rejections + told.warnings + told.heads).toLowerCase(Locale.ROOT))
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void aFileCutAnywhereIsRefusedOrSaysNothingThatIsNotInIt() throws Exception {
        List<String> whole =
                workloads(told(MANIFEST)).stream().map(WorkloadItem::key).toList();
        byte[] bytes = MANIFEST.getBytes(StandardCharsets.UTF_8);
        for (int length = 10; length < bytes.length; length += 10) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
            Told told = new Told();
            try {
                told = Told.by(ID, file);
            } catch (FormatException e) {
                assertThat(e.problem())
                        .isIn(FormatProblem.DAMAGED_FILE, FormatProblem.EMPTY_FILE, FormatProblem.UNKNOWN_FORMAT);
            }
            List<String> keys = new ArrayList<>(
                    workloads(told).stream().map(WorkloadItem::key).toList());
            if (!keys.isEmpty()) {
                keys.removeLast(); // its name may be cut
            }
            assertThat(whole).as("cut after " + length).containsAll(keys);
        }
    }

    @Test
    void aListCutBeforeItsEndIsDamagedAsJsonAndAsYaml() throws Exception {
        String item = object("apps/v1", "Deployment", "web", "", pods(CONTAINER));
        String json = dump(item, item.replace("web", "web2"));
        String yaml = "apiVersion: v1\nitems:\n- " + item + "\n- " + item.replace("web", "web2") + "\nkind: List\n";
        assertThat(workloads(told(yaml))).hasSize(2);
        assertThat(workloads(told(json))).hasSize(2);
        for (String text : List.of(json.substring(0, json.length() - 20), yaml.replace("kind: List\n", ""))) {
            Path file = Files.writeString(folder.resolve("cut"), text);
            FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by(ID, file));
            assertThat(refused.problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
        }
    }

    @Test
    void aFileOfNothingAndAliasesAreNamed() throws Exception {
        for (String text : List.of(dump(), "apiVersion: v1\nkind: List\nitems: []\n", "---\n# nothing\n")) {
            Path file = Files.writeString(folder.resolve("empty"), text);
            assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, file))
                            .problem())
                    .isEqualTo(FormatProblem.EMPTY_FILE);
        }
        Path laughs = Files.writeString(
                folder.resolve("laughs"), "apiVersion: v1\nkind: Pod\na: &a [x, x]\nspec: {containers: [*a, *a]}\n");
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, laughs))
                        .problem())
                .isEqualTo(FormatProblem.YAML_ALIAS);
    }

    @Test
    void anotherEncodingAndMixedLineEndsAreReadOrNamed() throws Exception {
        String mixed = MANIFEST.replace("metadata:\n", "metadata:\r\n").replace("Portail citoyen", "Démarches");
        assertThat(workloads(told(mixed))).hasSize(3);
        Path utf16 = Files.write(folder.resolve("utf16"), mixed.getBytes(StandardCharsets.UTF_16));
        assertThat(workloads(Fixture.told(ID, utf16))).hasSize(3);
        Path windows = Files.write(folder.resolve("cp1252"), mixed.getBytes(Charset.forName("windows-1252")));
        assertThat(catchThrowableOfType(FormatException.class, () -> Fixture.told(ID, windows))
                        .problem())
                .isEqualTo(FormatProblem.UNREADABLE_TEXT);
    }

    @Test
    void aManifestIsFoundThoughItBeginsWithALargeConfigMap() throws Exception {
        String map = "apiVersion: v1\ndata:\n  big: |\n" + "    x\n".repeat(50_000)
                + "kind: ConfigMap\nmetadata: {name: m}\n---\n";
        assertThat(workloads(told(map + MANIFEST))).hasSize(3);
    }
}
