package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.workload.index.WorkloadFilter;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which workloads a request asks for. */
public class WorkloadParameters {

    @Parameter(description = "Only of this kind.", example = "VIRTUAL_MACHINE")
    @QueryParam("kind")
    @Nullable
    Kind kind;

    @Parameter(description = "Only of this environment.", example = "PRODUCTION")
    @QueryParam("environment")
    @Nullable
    Environment environment;

    @Parameter(description = "Only of this criticality.", example = "HIGH")
    @QueryParam("criticality")
    @Nullable
    Criticality criticality;

    @Parameter(description = "Only those of the application with this key.")
    @QueryParam("application")
    @Nullable
    String application;

    @Parameter(description = "Only those that run on the workload with this key.")
    @QueryParam("runsOn")
    @Nullable
    String runsOn;

    @Parameter(description = "Only in this power state.")
    @QueryParam("powered")
    @Nullable
    Powered powered;

    @Parameter(description = "Only templates, or only what is none.")
    @QueryParam("template")
    @Nullable
    Boolean template;

    @Parameter(description = "Only those at this place.")
    @QueryParam("place")
    @Nullable
    Place place;

    @Parameter(description = "Only those that hold this text in name, key.")
    @QueryParam("q")
    @Nullable
    String q;

    WorkloadFilter filter() {
        return new WorkloadFilter(
                kind,
                environment,
                criticality,
                powered,
                place,
                template,
                application,
                runsOn,
                q == null || q.isBlank() ? null : q.strip());
    }

    /** What the filter wants, as the database is asked. */
    static Listing<Workload> listing(String organisation, UUID portfolio, WorkloadFilter filter) {
        return Listing.inPortfolio(Workload.class, organisation, portfolio)
                .where("kind", filter.kind())
                .where("environment", filter.environment())
                .where("criticality", filter.criticality())
                .where("application", filter.application())
                .where("runsOn", filter.runsOn())
                .where("powered", filter.powered())
                .where("template", filter.template())
                .where("place", filter.place())
                .search(filter.text(), "name", "key");
    }
}
