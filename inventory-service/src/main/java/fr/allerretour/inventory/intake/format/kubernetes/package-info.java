/**
 * Objects of Kubernetes, as manifests or as kubectl prints them. Plain Java.
 *
 * <p>What a workload refers to (its namespace, claims, services) may stand anywhere in a file, so a file is read twice: first
 * for these, then for the workloads. An object stands alone in its document or among the items of a list; both are asked
 * for, and each reading goes only where the first one found something.
 *
 * <p>Such files hold secrets: in Secrets, in ConfigMaps, in environment variables, and once more in annotations. The members
 * that are kept are an allow-list without any of these, and no message quotes a value.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.kubernetes;

import org.jspecify.annotations.NullMarked;
