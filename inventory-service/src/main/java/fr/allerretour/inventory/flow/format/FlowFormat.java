package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.intake.format.Words;

/** The formats of flow logs. */
public enum FlowFormat {
    AWS_VPC(
            "aws-vpc-flow-log",
            "AWS VPC flow log, versions 2 to 5, as text; with a line of field names, or in the documented order",
            "Journal de flux VPC d'AWS, versions 2 à 5, en texte ; avec une ligne de noms de champs, ou dans l'ordre documenté"),
    AZURE_JSON(
            "azure-flow-log-json",
            "Azure flow log as JSON, of network security groups or virtual networks",
            "Journal de flux Azure en JSON, de groupes de sécurité réseau ou de réseaux virtuels"),
    NFDUMP_LINE(
            "nfdump-line", "NetFlow as lines of nfdump (line or long)", "NetFlow en lignes de nfdump (line ou long)"),
    AZURE_MIGRATE(
            "azure-migrate-dependencies-csv",
            "Dependency export of Azure Migrate",
            "Export des dépendances d'Azure Migrate"),
    CSV(
            "flow-csv",
            "CSV of flows with headings: of nfdump (-o csv), of Google Cloud, or your own",
            "CSV de flux avec en-têtes : de nfdump (-o csv), de Google Cloud, ou le vôtre");

    private final String id;
    private final Words title;

    FlowFormat(String id, String en, String fr) {
        this.id = id;
        this.title = new Words(en, fr);
    }

    public String id() {
        return id;
    }

    public Words title() {
        return title;
    }
}
