package fr.allerretour.export.dossier;

import fr.allerretour.export.exitclock.SwitchingCharges;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bundle shows of one control.
 *
 * @param source the text that the control comes from
 * @param confidence P: primary text read; S: secondary source read
 * @param evidence path inside the bundle, from its root
 */
record ControlResult(
        String id, String source, String confidence, String evidence, Result result, String fr, String en) {

    private static final String SECNUMCLOUD = "ANSSI SecNumCloud 3.2 (8 March 2022)";
    private static final String DATA_ACT = "Regulation (EU) 2023/2854 (Data Act)";
    private static final String META = "data/meta/";

    /** What the evidence shows. */
    enum Result {
        MET,
        PARTLY,
        NOT_MET,
        /** Nothing in a bundle can show it: a party must add a paper or do something. */
        TO_PROVIDE
    }

    static List<ControlResult> of(Dossier dossier, long unrecognised) {
        List<ControlResult> results = new ArrayList<>();
        Coverage coverage = dossier.coverage();
        String settled = coverage.settled() + "/" + coverage.accounts().size();
        Result whole = coverage.complete() ? Result.MET : Result.PARTLY;
        results.add(secNumCloud(
                "19.1.h",
                META + "inventory.jsonl",
                whole,
                settled + " jeux de données exportés entiers ou écartés avec leur motif",
                settled + " data sets exported whole or left out with their reason"));
        results.add(secNumCloud(
                "19.1.i",
                META + "formats.json",
                unrecognised == 0 ? Result.MET : Result.PARTLY,
                unrecognised + " fichiers dont le format n'est pas reconnu à l'extension",
                unrecognised + " files whose format the extension does not tell"));
        results.add(secNumCloud(
                "19.3",
                META + "plan-de-reversibilite.fr.html",
                Result.MET,
                "plan et pertes rédigés en français",
                "plan and losses written in French"));
        results.add(secNumCloud(
                "19.4.a",
                META + "timeline.json",
                Result.TO_PROVIDE,
                "échéances calculées ; préavis, méthode et certificat d'effacement à produire par le prestataire",
                "dates computed; notice, method and certificate of erasure to come from the provider"));
        results.add(secNumCloud(
                "10.4.a",
                "signatures/tagmanifest-sha512.txt.p7s",
                dossier.signed() ? Result.MET : Result.NOT_MET,
                dossier.signed() ? "signature CMS détachée (CAdES)" : "paquet non signé : aucune clé configurée",
                dossier.signed() ? "detached CMS signature (CAdES)" : "bundle not signed: no key is configured"));
        results.add(secNumCloud(
                "11.8.a",
                META + "contract.json",
                Result.TO_PROVIDE,
                "autorisation écrite de transfert à joindre, avec signataire et date",
                "written authorisation of the transfer to be added, with signatory and date"));
        results.add(dataAct(
                "25(2)(a)",
                META + "timeline.json",
                Result.MET,
                "transition bornée et datée",
                "transition bounded and dated"));
        results.add(dataAct(
                "25(2)(c)",
                META + "contract.json",
                Result.TO_PROVIDE,
                "recette à signer par le client",
                "acceptance to be signed by the customer"));
        results.add(dataAct("25(2)(d)", META + "timeline.json", Result.MET, "préavis daté", "notice dated"));
        results.add(dataAct(
                "25(2)(e)",
                META + "inventory.jsonl",
                whole,
                "catégories de données énumérées",
                "categories of data listed"));
        results.add(dataAct(
                "25(2)(f)", META + "losses.json", Result.MET, "exclusions motivées", "exclusions with reasons"));
        results.add(dataAct("25(2)(g)", META + "timeline.json", Result.MET, "récupération datée", "retrieval dated"));
        SwitchingCharges.Regime charges = dossier.clock().charges().regime();
        results.add(dataAct(
                "29(1)",
                META + "timeline.json",
                charges == SwitchingCharges.Regime.NONE ? Result.MET : Result.TO_PROVIDE,
                "frais de changement : " + charges,
                "switching charges: " + charges));
        results.add(dataAct(
                "30(5)",
                META + "formats.json",
                unrecognised == 0 ? Result.MET : Result.PARTLY,
                "formats structurés, courants et lisibles par machine",
                "structured, common and machine-readable formats"));
        results.add(new ControlResult(
                "NIS2-IR-4.2",
                "Impl. Reg. (EU) 2024/2690 annex 4.2",
                "P",
                "manifest-sha512.txt",
                Result.MET,
                "empreintes SHA-512 et SHA-256 de chaque fichier",
                "SHA-512 and SHA-256 of every file"));
        results.add(new ControlResult(
                "CCAG-TIC-42",
                "CCAG-TIC 2021 art. 42",
                "S",
                META + "plan-de-reversibilite.fr.md",
                Result.PARTLY,
                "première version du plan ; les parties la complètent et l'annexent au CCAP",
                "first version of the plan; the parties complete it and annex it"));
        results.add(new ControlResult(
                "DORA-28(8)",
                "Reg. (EU) 2022/2554 art. 28(8)",
                "P",
                META + "plan-de-reversibilite.fr.md",
                Result.TO_PROVIDE,
                "essai de restauration hors du service à consigner",
                "test of restoring outside the service to be recorded"));
        return results;
    }

    private static ControlResult secNumCloud(String id, String evidence, Result result, String fr, String en) {
        return new ControlResult("SNC-" + id, SECNUMCLOUD + " " + id, "P", evidence, result, fr, en);
    }

    private static ControlResult dataAct(String id, String evidence, Result result, String fr, String en) {
        return new ControlResult("DA-" + id, DATA_ACT + " art. " + id, "S", evidence, result, fr, en);
    }
}
