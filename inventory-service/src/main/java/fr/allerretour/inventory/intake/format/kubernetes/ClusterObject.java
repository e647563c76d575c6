package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a cluster.
 *
 * @param apiVersion its group and version
 * @param kind its kind, which may be any
 * @param namespace "default" where a manifest leaves it to kubectl
 */
record ClusterObject(String apiVersion, String kind, String namespace, String name, Fields fields, TreeRecord at) {

    private static final List<String> POD_SPECS =
            List.of("spec", "spec.template.spec", "spec.jobTemplate.spec.template.spec");

    private static final List<String> OF_A_POD = List.of(
            "containers.name",
            "containers.image",
            "containers.resources.requests.cpu",
            "containers.resources.requests.memory",
            "containers.resources.limits.cpu",
            "containers.resources.limits.memory",
            "volumes.persistentVolumeClaim.claimName",
            "volumes.hostPath.type");

    private static final List<String> OTHERS = List.of(
            "apiVersion",
            "kind",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.labels",
            "metadata.ownerReferences.kind",
            "metadata.ownerReferences.name",
            "metadata.ownerReferences.controller",
            "spec.replicas",
            "spec.parallelism",
            "spec.schedule",
            "spec.suspend",
            "spec.jobTemplate.spec.parallelism",
            "spec.template.metadata.labels",
            "spec.selector",
            "spec.type",
            "spec.ports.port",
            "spec.rules.host",
            "spec.rules.http.paths.backend.service.name",
            "spec.rules.http.paths.backend.serviceName",
            "spec.defaultBackend.service.name",
            "spec.storageClassName",
            "spec.resources.requests.storage",
            "spec.volumeClaimTemplates.metadata.name",
            "spec.volumeClaimTemplates.spec.storageClassName",
            "spec.volumeClaimTemplates.spec.resources.requests.storage",
            "status.capacity.storage",
            "status.desiredNumberScheduled");

    /** Neither data of ConfigMaps and Secrets, nor env, args, commands or annotations are among them, nor may ever be. */
    static Keep kept() {
        List<String> paths = new ArrayList<>(OTHERS);
        for (String spec : POD_SPECS) {
            OF_A_POD.forEach(path -> paths.add(spec + "." + path));
        }
        return Keep.only(paths.toArray(String[]::new));
    }

    /** Who owns an object. */
    record Owner(String kind, String name) {}

    static ClusterObject of(TreeRecord at) throws BadCell {
        if (!at.value().isObject()) {
            throw new BadCell(
                    null,
                    RowProblem.UNKNOWN_VALUE,
                    "This is no object of Kubernetes.",
                    "Ceci n'est pas un objet de Kubernetes.");
        }
        Fields fields = at.discreetFields();
        String apiVersion = fields.need("apiVersion");
        String kind = fields.need("kind");
        Fields metadata = fields.object("metadata");
        String namespace = metadata.text("namespace");
        String name = metadata.text("name");
        return new ClusterObject(
                apiVersion, kind, namespace == null ? "default" : namespace, name == null ? "" : name, fields, at);
    }

    boolean isList() {
        return kind.endsWith("List");
    }

    Fields metadata() throws BadCell {
        return fields.object("metadata");
    }

    Fields spec() throws BadCell {
        return fields.object("spec");
    }

    Fields labels() throws BadCell {
        return metadata().object("labels");
    }

    /** The object that made it and keeps it, if one does. */
    @Nullable
    Owner owner() throws BadCell {
        for (Fields reference : metadata().objects("ownerReferences")) {
            String ownerKind = reference.text("kind");
            String ownerName = reference.text("name");
            if (Boolean.TRUE.equals(reference.yesOrNo("controller")) && ownerKind != null && ownerName != null) {
                return new Owner(ownerKind, ownerName);
            }
        }
        return null;
    }

    /** It, among all objects of its file. */
    String identity() {
        return identity(namespace, kind, name);
    }

    static String identity(String namespace, String kind, String name) {
        return namespace + "/" + kind + "/" + name;
    }
}
