package fr.allerretour.inventory.flow.rule;

import fr.allerretour.inventory.intake.format.Words;
import java.util.EnumSet;
import java.util.Set;

/** What a port is used for. */
public enum PortUse {
    DATABASE(Treatment.HARD, "Database", "Base de données"),
    STORAGE(Treatment.HARD, "Block or network storage", "Stockage en blocs ou en réseau"),
    CLUSTER(Treatment.HARD, "Talk between the nodes of a cluster", "Échanges entre les nœuds d'une grappe"),
    MESSAGING(Treatment.SOFT, "Message queue or bus", "File ou bus de messages"),
    WEB(Treatment.SOFT, "Web service", "Service web"),
    MAIL(Treatment.SOFT, "Mail", "Messagerie"),
    PROXY(Treatment.SOFT, "Proxy", "Mandataire (proxy)"),
    DIRECTORY(Treatment.SOFT, "Directory", "Annuaire"),
    BACKUP(Treatment.SOFT, "Backup", "Sauvegarde"),
    PRINT(Treatment.SOFT, "Printing", "Impression"),
    REMOTE_CALL(Treatment.SOFT, "Remote procedure calls", "Appels de procédure à distance"),
    APPLICATION(Treatment.SOFT, "Another service", "Autre service"),
    FILE_SERVICE(Treatment.NOISE_UNLESS_HEAVY, "File service", "Service de fichiers"),
    ADMINISTRATION(Treatment.NOISE_UNLESS_HEAVY, "Administration", "Administration"),
    NAME_RESOLUTION(Treatment.NOISE_UNLESS_SHARED, "Name resolution (DNS)", "Résolution de noms (DNS)"),
    SOFTWARE_DISTRIBUTION(
            Treatment.NOISE_UNLESS_SHARED, "Software distribution and updates", "Télédistribution et mises à jour"),
    LOGGING(Treatment.NOISE, "Logs", "Journaux"),
    MONITORING(Treatment.NOISE, "Monitoring", "Supervision"),
    TIME(Treatment.NOISE, "Time (NTP)", "Heure (NTP)"),
    ADDRESSING(Treatment.NOISE, "Address assignment (DHCP)", "Attribution d'adresses (DHCP)"),
    DISCOVERY(Treatment.NOISE, "Discovery and browsing", "Découverte et parcours du réseau");

    private static final Set<PortUse> SERVE_MANY = EnumSet.of(
            DIRECTORY, NAME_RESOLUTION, BACKUP, FILE_SERVICE, SOFTWARE_DISTRIBUTION, PROXY, MAIL, PRINT, REMOTE_CALL);

    private final Treatment treatment;
    private final Words words;

    PortUse(Treatment treatment, String en, String fr) {
        this.treatment = treatment;
        this.words = new Words(en, fr);
    }

    public Treatment treatment() {
        return treatment;
    }

    public Words words() {
        return words;
    }

    /** Whether a server of this kind usually serves everybody, so that few clients suffice to tell. */
    public boolean usuallyShared() {
        return SERVE_MANY.contains(this);
    }

    /** Whether one machine that calls very many is the service itself, as a backup server that fetches. */
    public boolean fetches() {
        return this == BACKUP || this == SOFTWARE_DISTRIBUTION;
    }

    /** Whether its latency is the application's, whoever else uses it. */
    public boolean alwaysTight() {
        return treatment == Treatment.HARD;
    }
}
