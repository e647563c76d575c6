package fr.allerretour.planner.planning;

import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.brief.Brief;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.plan.PlanSettings;
import fr.allerretour.planner.plan.Planner;
import fr.allerretour.planner.policy.Policy;
import fr.allerretour.planner.policy.PolicyLoader;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The cores as beans. What JSON must read or write outside a resource's signature is named here for native images. */
@RegisterForReflection(
        targets = {
            Brief.class,
            Brief.Task.class,
            Brief.Part.class,
            PlanSettings.class,
            PlanSettings.Days.class,
            PlanJob.Payload.class,
            AssessmentJob.Payload.class
        })
final class PlannerBeans {
    private PlannerBeans() {}

    @Produces
    @Singleton
    static Catalogue catalogue() {
        return CatalogueLoader.shipped();
    }

    @Produces
    @Singleton
    static Policy policy(Catalogue catalogue) {
        return PolicyLoader.shipped(catalogue);
    }

    @Produces
    @Singleton
    static Assessor assessor(Catalogue catalogue, Policy policy) {
        return new Assessor(catalogue, policy);
    }

    @Produces
    @Singleton
    static Planner planner(Catalogue catalogue, Assessor assessor) {
        return new Planner(catalogue, assessor);
    }
}
