/**
 * State files of Terraform and OpenTofu, version 4. Plain Java.
 *
 * <p><b>Secrets.</b> A state holds every attribute in clear, passwords and keys too. Each type of resource that is read has a
 * {@link fr.allerretour.inventory.intake.format.terraform.Rule} that names the attributes it reads; the parser passes over
 * all others (and outputs, private data, and types without a rule) without making a value of them. Of the named ones, those
 * that the state marks as sensitive, and texts that carry credentials, are dropped. No message quotes a value.
 *
 * <p>Volumes and their attachments are resources of their own, so a file is read twice: first for them and for what others
 * may depend on, then for the workloads.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.terraform;

import org.jspecify.annotations.NullMarked;
