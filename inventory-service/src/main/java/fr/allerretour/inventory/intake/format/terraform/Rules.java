package fr.allerretour.inventory.intake.format.terraform;

import static fr.allerretour.inventory.intake.format.terraform.Cloud.AWS;
import static fr.allerretour.inventory.intake.format.terraform.Cloud.AZURE;
import static fr.allerretour.inventory.intake.format.terraform.Cloud.GOOGLE;
import static fr.allerretour.inventory.intake.format.terraform.Cloud.OPENSTACK;
import static fr.allerretour.inventory.intake.format.terraform.Cloud.OUTSCALE;
import static fr.allerretour.inventory.intake.format.terraform.Cloud.OVH;
import static fr.allerretour.inventory.intake.format.terraform.Rule.attachment;
import static fr.allerretour.inventory.intake.format.terraform.Rule.volume;
import static fr.allerretour.inventory.intake.format.terraform.Rule.workload;

import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of resources that are read, by the providers' documentation of their attributes. */
final class Rules {

    private final Map<String, Rule> byType = new LinkedHashMap<>();

    Rules() {
        List<Rule> all = new ArrayList<>();
        all.addAll(azure());
        all.addAll(google());
        all.addAll(aws());
        all.addAll(outscale());
        all.addAll(ovh());
        all.addAll(openStack());
        all.forEach(rule -> byType.put(rule.type, rule));
    }

    @Nullable
    Rule of(String type) {
        return byType.get(type);
    }

    Collection<Rule> all() {
        return byType.values();
    }

    /** What the parser keeps of a resource before its type is known: never more than some rule reads. */
    Keep ofResources() {
        List<String> paths = new ArrayList<>(List.of(
                "module",
                "mode",
                "type",
                "name",
                "instances.index_key",
                "instances.deposed",
                "instances.sensitive_attributes",
                "instances.dependencies"));
        for (Rule rule : byType.values()) {
            rule.reads().forEach(path -> paths.add("instances.attributes." + path));
        }
        // A whole value ("tags") would let everything below pass that another rule names in part ("tags.Name").
        paths.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return Keep.only(paths.toArray(new String[0]));
    }

    private static List<Rule> azure() {
        List<Rule> rules = new ArrayList<>();
        for (String system : List.of("linux", "windows")) {
            rules.add(workload(AZURE, "azurerm_" + system + "_virtual_machine", Kind.VIRTUAL_MACHINE)
                    .attribute("vmSize", "size")
                    .biosUuid("virtual_machine_id")
                    .address("private_ip_addresses")
                    .disks("os_disk", "", "disk_size_gb", "name")
                    .system("source_image_reference.offer")
                    .attribute("imageSku", "source_image_reference.sku"));
            rules.add(workload(AZURE, "azurerm_" + system + "_web_app", Kind.WEB_APPLICATION));
            rules.add(workload(AZURE, "azurerm_" + system + "_function_app", Kind.WEB_APPLICATION));
        }
        rules.add(workload(AZURE, "azurerm_virtual_machine", Kind.VIRTUAL_MACHINE)
                .attribute("vmSize", "vm_size")
                .disks("storage_os_disk", "managed_disk_id", "disk_size_gb", "name")
                .disks("storage_data_disk", "managed_disk_id", "disk_size_gb", "name")
                .system("storage_image_reference.offer"));
        rules.add(volume(AZURE, "azurerm_managed_disk", "id", "disk_size_gb", "name"));
        rules.add(attachment(
                AZURE, "azurerm_virtual_machine_data_disk_attachment", "virtual_machine_id", "managed_disk_id"));
        rules.add(workload(AZURE, "azurerm_mssql_database", Kind.DATABASE).gib("max_size_gb"));
        rules.add(workload(AZURE, "azurerm_mssql_managed_instance", Kind.DATABASE)
                .gib("storage_size_in_gb")
                .cpus("vcores"));
        rules.add(workload(AZURE, "azurerm_postgresql_flexible_server", Kind.DATABASE)
                .mib("storage_mb")
                .attribute("version", "version"));
        rules.add(workload(AZURE, "azurerm_postgresql_server", Kind.DATABASE)
                .mib("storage_mb")
                .attribute("version", "version"));
        rules.add(workload(AZURE, "azurerm_mysql_flexible_server", Kind.DATABASE)
                .gib("storage.size_gb")
                .attribute("version", "version"));
        rules.add(workload(AZURE, "azurerm_cosmosdb_account", Kind.DATABASE));
        rules.add(workload(AZURE, "azurerm_redis_cache", Kind.DATABASE));
        rules.add(
                workload(AZURE, "azurerm_storage_account", Kind.OBJECT_STORE).attribute("accountKind", "account_kind"));
        rules.add(workload(AZURE, "azurerm_storage_share", Kind.FILE_SHARE).gib("quota"));
        rules.add(workload(AZURE, "azurerm_kubernetes_cluster", Kind.CLUSTER_APPLICATION)
                .attribute("kubernetesVersion", "kubernetes_version")
                .attribute("nodes", "default_node_pool.node_count")
                .attribute("nodeSize", "default_node_pool.vm_size"));
        rules.stream()
                .filter(rule -> rule.role == Rule.Role.WORKLOAD)
                .forEach(rule -> rule.id("id").name("name").region("location").tags("tags"));
        return rules;
    }

    private static List<Rule> google() {
        List<Rule> rules = List.of(
                workload(GOOGLE, "google_compute_instance", Kind.VIRTUAL_MACHINE)
                        .id("id")
                        .cloudId("instance_id")
                        .region("zone")
                        .power("current_status")
                        .attribute("vmSize", "machine_type")
                        .disks("boot_disk", "source", "", "device_name")
                        .disks("attached_disk", "source", "", "device_name")
                        .cards("network_interface", "name", "", "network", "network_ip", "ipv6_address"),
                volume(GOOGLE, "google_compute_disk", "self_link", "size", "name"),
                attachment(GOOGLE, "google_compute_attached_disk", "instance", "disk"),
                workload(GOOGLE, "google_sql_database_instance", Kind.DATABASE)
                        .id("self_link")
                        .region("region")
                        .gib("settings.disk_size")
                        .attribute("version", "database_version")
                        .attribute("tier", "settings.tier"),
                workload(GOOGLE, "google_redis_instance", Kind.DATABASE)
                        .id("id")
                        .region("region"),
                workload(GOOGLE, "google_spanner_instance", Kind.DATABASE).id("id"),
                workload(GOOGLE, "google_bigquery_dataset", Kind.DATABASE)
                        .id("id")
                        .name("dataset_id")
                        .region("location"),
                workload(GOOGLE, "google_storage_bucket", Kind.OBJECT_STORE)
                        .id("url")
                        .region("location"),
                workload(GOOGLE, "google_filestore_instance", Kind.FILE_SHARE)
                        .id("id")
                        .region("location")
                        .gib("file_shares.capacity_gb"),
                workload(GOOGLE, "google_container_cluster", Kind.CLUSTER_APPLICATION)
                        .id("id")
                        .region("location")
                        .attribute("kubernetesVersion", "master_version"),
                workload(GOOGLE, "google_cloud_run_v2_service", Kind.WEB_APPLICATION)
                        .id("id")
                        .region("location"),
                workload(GOOGLE, "google_cloud_run_service", Kind.WEB_APPLICATION)
                        .id("id")
                        .region("location"));
        rules.stream()
                .filter(rule -> rule.role == Rule.Role.WORKLOAD)
                .forEach(rule -> rule.name("name").tags("labels"));
        return rules;
    }

    private static List<Rule> aws() {
        List<Rule> rules = List.of(
                workload(AWS, "aws_instance", Kind.VIRTUAL_MACHINE)
                        .cloudId("id")
                        .region("availability_zone")
                        .power("instance_state")
                        .cpus("cpu_core_count")
                        .attribute("vmSize", "instance_type")
                        .attribute("dnsName", "private_dns")
                        .address("private_ip", "secondary_private_ips")
                        .disks("root_block_device", "volume_id", "volume_size", "device_name")
                        .disks("ebs_block_device", "volume_id", "volume_size", "device_name"),
                volume(AWS, "aws_ebs_volume", "id", "size", "id"),
                attachment(AWS, "aws_volume_attachment", "instance_id", "volume_id"),
                workload(AWS, "aws_db_instance", Kind.DATABASE)
                        .name("identifier")
                        .region("availability_zone")
                        .gib("allocated_storage")
                        .attribute("engine", "engine")
                        .attribute("version", "engine_version_actual")
                        .attribute("tier", "instance_class"),
                workload(AWS, "aws_rds_cluster", Kind.DATABASE)
                        .name("cluster_identifier")
                        .attribute("engine", "engine")
                        .attribute("version", "engine_version_actual"),
                workload(AWS, "aws_docdb_cluster", Kind.DATABASE)
                        .name("cluster_identifier")
                        .attribute("engine", "engine"),
                workload(AWS, "aws_redshift_cluster", Kind.DATABASE).name("cluster_identifier"),
                workload(AWS, "aws_dynamodb_table", Kind.DATABASE).name("name"),
                workload(AWS, "aws_elasticache_replication_group", Kind.DATABASE)
                        .name("replication_group_id")
                        .attribute("engine", "engine"),
                workload(AWS, "aws_s3_bucket", Kind.OBJECT_STORE).name("bucket").region("region", "bucket_region"),
                workload(AWS, "aws_efs_file_system", Kind.FILE_SHARE).name("name"),
                workload(AWS, "aws_eks_cluster", Kind.CLUSTER_APPLICATION)
                        .name("name")
                        .attribute("kubernetesVersion", "version"),
                workload(AWS, "aws_ecs_cluster", Kind.CLUSTER_APPLICATION).name("name"));
        rules.stream()
                .filter(rule -> rule.role == Rule.Role.WORKLOAD)
                .forEach(rule -> rule.id("arn").tags("tags"));
        return rules;
    }

    private static List<Rule> outscale() {
        return List.of(
                workload(OUTSCALE, "outscale_vm", Kind.VIRTUAL_MACHINE)
                        .id("vm_id")
                        .region("placement_subregion_name", "placement.subregion_name")
                        .power("state")
                        .attribute("vmSize", "vm_type")
                        .attribute("dnsName", "private_dns_name")
                        .address("private_ip")
                        .disks("block_device_mappings_created.bsu", "volume_id", "", "")
                        .tags("tags"),
                volume(OUTSCALE, "outscale_volume", "volume_id", "size", "volume_id")
                        .attachedTo("linked_volumes.vm_id"),
                attachment(OUTSCALE, "outscale_volume_link", "vm_id", "volume_id"),
                attachment(OUTSCALE, "outscale_volumes_link", "vm_id", "volume_id"));
    }

    private static List<Rule> ovh() {
        return List.of(
                workload(OVH, "ovh_cloud_project_instance", Kind.VIRTUAL_MACHINE)
                        .id("id")
                        .name("name")
                        .region("region")
                        .power("status")
                        .attribute("vmSize", "flavor_name")
                        .cards("addresses", "", "", "", "ip"),
                volume(OVH, "ovh_cloud_project_volume", "volume_id", "size", "name"),
                workload(OVH, "ovh_dedicated_server", Kind.PHYSICAL_MACHINE)
                        .id("service_name")
                        .name("display_name", "service_name")
                        .system("os")
                        .attribute("model", "commercial_range"),
                workload(OVH, "ovh_vps", Kind.VIRTUAL_MACHINE)
                        .id("service_name")
                        .name("display_name", "service_name")
                        .power("state"),
                workload(OVH, "ovh_cloud_project_database", Kind.DATABASE)
                        .id("id")
                        .name("description")
                        .region("nodes.region")
                        .gib("disk_size")
                        .attribute("engine", "engine")
                        .attribute("version", "version")
                        .attribute("tier", "flavor"),
                workload(OVH, "ovh_cloud_project_kube", Kind.CLUSTER_APPLICATION)
                        .id("id")
                        .name("name")
                        .region("region")
                        .attribute("kubernetesVersion", "version"),
                workload(OVH, "ovh_cloud_project_storage", Kind.OBJECT_STORE)
                        .id("virtual_host", "name")
                        .name("name")
                        .region("region_name", "region"));
    }

    private static List<Rule> openStack() {
        List<Rule> rules = List.of(
                workload(OPENSTACK, "openstack_compute_instance_v2", Kind.VIRTUAL_MACHINE)
                        .power("power_state")
                        .system("image_name")
                        .attribute("vmSize", "flavor_name")
                        .attribute("zone", "availability_zone")
                        .cards("network", "", "mac", "name", "fixed_ip_v4", "fixed_ip_v6")
                        .disks("block_device", "uuid", "volume_size", ""),
                volume(OPENSTACK, "openstack_blockstorage_volume_v3", "id", "size", "name")
                        .attachedTo("attachment.instance_id"),
                attachment(OPENSTACK, "openstack_compute_volume_attach_v2", "instance_id", "volume_id"),
                workload(OPENSTACK, "openstack_db_instance_v1", Kind.DATABASE)
                        .gib("size")
                        .attribute("engine", "datastore.type")
                        .attribute("version", "datastore.version"),
                workload(OPENSTACK, "openstack_objectstorage_container_v1", Kind.OBJECT_STORE),
                workload(OPENSTACK, "openstack_sharedfilesystem_share_v2", Kind.FILE_SHARE)
                        .gib("size"),
                workload(OPENSTACK, "openstack_containerinfra_cluster_v1", Kind.CLUSTER_APPLICATION)
                        .attribute("nodes", "node_count"));
        rules.stream()
                .filter(rule -> rule.role == Rule.Role.WORKLOAD)
                .forEach(rule -> rule.id("id").name("name").region("region"));
        return rules;
    }
}
