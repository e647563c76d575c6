/** Renders the manifests and checks them: against Kubernetes' types, and against the rules of hardening. */
@NullMarked
package fr.allerretour.kubernetes;

import org.jspecify.annotations.NullMarked;
