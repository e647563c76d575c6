package fr.allerretour.inventory.intake.format.mapped.heading;

import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.heading.Meaning.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * What headings commonly mean, in French and English: words that people use, and the names in exports of GLPI, ServiceNow
 * (tables cmdb_ci_…) and iTop. Without blanks, accents and units.
 */
public final class KnownHeadings {

    private static final Map<String, Meaning> BY_HEADING = table();

    private KnownHeadings() {}

    /** What the heading means: as a whole, else by its words, else nothing that is known. */
    public static Meaning of(HeadingText heading) {
        if (heading.hasAny(
                "password", "passwd", "pwd", "passe", "mdp", "secret", "token", "credential", "credentials")) {
            return new Meaning(MappedTarget.IGNORE, "", Sureness.SURE, Reason.SECRET);
        }
        Meaning known = BY_HEADING.get(heading.joined());
        return known == null ? byWords(heading) : known;
    }

    private static Meaning byWords(HeadingText heading) {
        boolean aside = heading.hasAny(
                "type",
                "modele",
                "model",
                "frequence",
                "vitesse",
                "speed",
                "mhz",
                "ghz",
                "libre",
                "free",
                "version",
                "fabricant",
                "date",
                "taux",
                "usage",
                "utilisation",
                "pourcentage");
        if (!aside) {
            boolean used = heading.hasAny("utilise", "utilisee", "utilises", "used", "occupe", "occupee", "consomme");
            if (heading.hasAny("ram", "memoire", "memory", "mem") && !used) {
                return guess(MappedTarget.MEMORY);
            }
            if (heading.hasAny("disque", "disques", "disk", "disks", "stockage", "storage", "hdd", "ssd")) {
                return guess(used ? MappedTarget.USED : MappedTarget.STORAGE);
            }
            if (heading.hasAny("vcpu", "vcpus", "cpu", "cpus", "coeurs", "cores", "processeurs", "processors")) {
                return guess(MappedTarget.CPUS);
            }
            if (heading.hasAny("ip", "ipv4", "ipv6")) {
                return guess(MappedTarget.IP_ADDRESSES);
            }
            if (heading.hasAny("environnement", "environment", "env")) {
                return guess(MappedTarget.ENVIRONMENT);
            }
            if (heading.hasAny("criticite", "criticality")) {
                return guess(MappedTarget.CRITICALITY);
            }
            if (heading.hasAny("os", "exploitation")) {
                return guess(MappedTarget.OPERATING_SYSTEM);
            }
        }
        return new Meaning(MappedTarget.ATTRIBUTE, heading.attribute(), Sureness.LIKELY, Reason.NONE);
    }

    private static Meaning guess(MappedTarget target) {
        return new Meaning(target, "", Sureness.GUESS, Reason.KNOWN_WORD);
    }

    private static Map<String, Meaning> table() {
        Table t = new Table();
        t.sure(MappedTarget.NAME, """
                nom name hostname nomdhote nomhote host hote serveur server servername nomserveur nomduserveur machine
                nommachine nomdelamachine vm vmname nomvm nomdelavm computername computer ordinateur nomordinateur
                nomdelordinateur ciname nomduci""");
        t.sure(MappedTarget.KEY, "cle key");
        t.sure(MappedTarget.TOOL_ID, "sysid idglpi identifiantglpi");
        t.likely(MappedTarget.TOOL_ID, "id identifiant number numero");
        t.sure(MappedTarget.VM_UUID, "vmuuid instanceuuid");
        t.sure(MappedTarget.BIOS_UUID, "biosuuid smbiosuuid");
        t.guess(MappedTarget.BIOS_UUID, "uuid");
        t.sure(MappedTarget.CLOUD_ID, "resourceid cloudid instanceid");
        t.sure(
                MappedTarget.SERIAL,
                "numerodeserie numeroserie serialnumber serial serie noserie nserie nodeserie servicetag");
        t.likely(MappedTarget.KIND, "type nature kind typedemachine typedeserveur");
        t.add(MappedTarget.KIND, "virtual", Sureness.LIKELY, Reason.YES_OR_NO_VIRTUAL, """
                virtual isvirtual virtuel virtuelle estvirtuel estvirtuelle""");
        t.sure(MappedTarget.ENVIRONMENT, "environnement environment env usedfor utilisepour");
        t.add(MappedTarget.ATTRIBUTE, "status", Sureness.LIKELY, Reason.STATE, """
                statut status state etat operationalstatus installstatus etatoperationnel statutoperationnel
                hardwarestatus""");
        t.sure(MappedTarget.CRITICALITY, """
                criticite criticality businesscriticality businesscriticity criticitemetier niveaudecriticite""");
        t.sure(MappedTarget.OPERATING_SYSTEM, """
                os operatingsystem systemedexploitation systemeexploitation systemedexploitationnom
                operatingsystemname osname nomos nomdusystemedexploitation osfamily osfamilyname familleos familledos
                familleosnom""");
        t.sure(MappedTarget.OPERATING_SYSTEM_VERSION, """
                osversion versionos versiondos versiondelos osversionname versionosnom systemedexploitationversion
                versiondusystemedexploitation operatingsystemversion systemedexploitationversiondusystemedexploitation
                osservicepack""");
        t.sure(MappedTarget.CPUS, """
                vcpu vcpus nbvcpu nombredevcpu coeurs nbcoeurs nombredecoeurs cores corecount numberofcores cpucores
                nbcores cpu cpus nbcpu nombredecpu cpucount numcpu numberofcpus processeurs nbprocesseurs
                nombredeprocesseurs processors sockets nbsockets""");
        t.guess(MappedTarget.CORES_PER_SOCKET, """
                cpucorecount corespersocket corespercpu coeursparsocket coeursparprocesseur coeursparcpu""");
        t.sure(MappedTarget.MEMORY, """
                ram memoire memory memoirevive memoireram quantiteram quantitedememoire totalmemory memorysize ramsize
                tailleram taillememoire taillememoirevive composantsmemoire ramtotale memoiretotale physicalmemory""");
        t.sure(MappedTarget.STORAGE, """
                stockage storage disque disk disques disks diskspace espacedisque capacitedisque capacitedisques
                tailledisque tailledisques disksize disquedur disquesdurs stockagetotal totalstorage storagesize
                capacitestockage capacitedestockage composantstailledudisquedur""");
        t.sure(MappedTarget.USED, """
                used utilise espaceutilise disqueutilise stockageutilise usedspace useddisk diskused usedstorage""");
        t.sure(MappedTarget.POWERED, "powerstate powered allume allumee alimentation etatdalimentation");
        t.sure(MappedTarget.TEMPLATE, "template istemplate gabarit");
        t.sure(MappedTarget.APPLICATION, """
                application applications app appli applicationmetier nomapplication nomdelapplication applicationname
                businessapplication""");
        t.guess(MappedTarget.RUNS_ON, "hebergesur hebergepar tournesur runson");
        t.likely(MappedTarget.PLACE, "pays country");
        t.sure(MappedTarget.END_OF_SUPPORT, """
                findesupport finsupport endofsupport datefindesupport datedefindesupport datefinsupport eos eosl""");
        t.guess(MappedTarget.END_OF_SUPPORT, "endoflife eol findevie");
        t.sure(MappedTarget.MUST_LEAVE_BY, "aquitteravant doitpartiravant mustleaveby");
        t.guess(MappedTarget.MUST_LEAVE_BY, "datelimite datedesortie");
        t.sure(MappedTarget.IP_ADDRESSES, """
                ip ips adresseip adressesip ipaddress ipaddresses ipv4 adresseipv4 reseauip reseauadresseip
                portsreseauip portreseauip managementip ipdadministration ipadministration""");
        t.sure(MappedTarget.MAC_ADDRESSES, """
                mac macs adressemac adressesmac macaddress macaddresses reseauadressemac portsreseaumac""");
        t.sure(MappedTarget.INTENT, "intent intention decision");
        t.add(MappedTarget.OWNER, "owner", Sureness.SURE, Reason.KNOWN_HEADING, """
                proprietaire responsable owner ownedby managedby responsableapplicatif responsablemetier""");
        t.sure(MappedTarget.FROM, "source from de origine appelant parent");
        t.sure(MappedTarget.TO, "destination cible vers to target appele child enfant");
        t.sure(MappedTarget.STRENGTH, "strength force");
        t.sure(MappedTarget.REASON, "reason raison motif justification");
        t.sure(MappedTarget.SENSITIVITY, "sensibilite sensitivity confidentialite niveaudesensibilite");
        t.sure(MappedTarget.REGIMES, "regime regimes reglementation");
        t.sure(MappedTarget.CATEGORY, "categorie category");
        t.sure(MappedTarget.VOLUME, "volume volumetrie");
        attributes(t);
        return Map.copyOf(t.meanings);
    }

    private static void attributes(Table t) {
        t.attribute("entity", """
                entite entity organisation organization organizationname organisationnom company societe department
                service direction""");
        t.attribute("location", "lieu location locationname lieunom site salle emplacement localisation");
        t.attribute("datacenter", "datacenter centrededonnees");
        t.attribute("rack", "rack baie racknom rackname");
        t.attribute("manufacturer", "fabricant manufacturer marque marquenom brand brandname constructeur vendor");
        t.attribute("model", "modele model modelid modelname modelenom");
        t.attribute("processor", """
                processeur composantsprocesseur processor cputype typedeprocesseur processortype cpuname modelecpu""");
        t.attribute("assetTag", """
                numerodinventaire numeroinventaire ninventaire inventorynumber assettag assetnumber""");
        t.attribute("supportGroup", "supportgroup groupedesupport groupe groupetechnique groupeencharge");
        t.attribute("class", "sysclassname class classe classname");
        t.attribute("dnsName", "fqdn dnsname nomdns");
        t.attribute("domain", "dnsdomain domaine domain domainenom osdomain");
        t.attribute("host", "virtualhost virtualhostname hotevirtuel hyperviseur hypervisor esx esxi hotephysique");
        t.attribute("cluster", "cluster grappe");
        t.attribute("warrantyEnd", "findegarantie endofwarranty warrantyexpiration");
        t.attribute("productionDate", "movetoproductiondate datedemiseenproduction datemiseenproduction");
        t.add(MappedTarget.IGNORE, "", Sureness.LIKELY, Reason.FREE_TEXT, """
                commentaires commentaire comments comment description shortdescription notes remarque remarques
                observations worknotes""");
        t.add(MappedTarget.IGNORE, "", Sureness.LIKELY, Reason.PERSON, """
                usager utilisateur user assignedto contact contactname technicien technicienencharge
                technicienenchargedumateriel""");
        t.add(MappedTarget.IGNORE, "", Sureness.LIKELY, Reason.MOMENT, """
                dernieremodification lastupdate lastupdated sysupdatedon syscreatedon datedecreation dernierinventaire
                datedudernierinventaire lastdiscovered firstdiscovered""");
    }

    /** The table while it is filled. */
    private static final class Table {

        private final Map<String, Meaning> meanings = new HashMap<>();

        void sure(MappedTarget target, String headings) {
            add(target, "", Sureness.SURE, Reason.KNOWN_HEADING, headings);
        }

        void likely(MappedTarget target, String headings) {
            add(target, "", Sureness.LIKELY, Reason.KNOWN_HEADING, headings);
        }

        void guess(MappedTarget target, String headings) {
            add(target, "", Sureness.GUESS, Reason.KNOWN_HEADING, headings);
        }

        void attribute(String attribute, String headings) {
            add(MappedTarget.ATTRIBUTE, attribute, Sureness.SURE, Reason.KNOWN_HEADING, headings);
        }

        void add(MappedTarget target, String attribute, Sureness sure, Reason reason, String headings) {
            for (String heading : headings.split("\\s+")) {
                if (meanings.put(heading, new Meaning(target, attribute, sure, reason)) != null) {
                    throw new IllegalStateException(heading + " is in the table twice");
                }
            }
        }
    }
}
