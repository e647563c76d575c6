package fr.allerretour.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.allerretour.kit.architecture.CoreRules;

@AnalyzeClasses(packages = "fr.allerretour.export", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORES = {
        "fr.allerretour.export.connector..", "fr.allerretour.export.dossier..", "fr.allerretour.export.exitclock"
    };

    @ArchTest
    static final ArchRule CORES_ARE_PLAIN_JAVA = CoreRules.coreIsFrameworkFree(CORES);

    @ArchTest
    static final ArchRule CORES_ARE_DETERMINISTIC = CoreRules.coreIsDeterministic(CORES);

    @ArchTest
    static final ArchRule THE_BUNDLE_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("fr.allerretour.export.bundle..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "org.hibernate..", "com.fasterxml..");

    @ArchTest
    static final ArchRule THE_VERIFIER_NEEDS_THE_JDK_ALONE = noClasses()
            .that()
            .resideInAnyPackage("fr.allerretour.export.bundle.verify..", "fr.allerretour.export.bundle.name..")
            .or()
            .haveSimpleName("VerifyCommand")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "javax..", "org.jspecify..", "fr.allerretour.export.bundle..");

    @ArchTest
    static final ArchRule ONLY_THE_SIGNER_KNOWS_THE_SIGNATURE_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("fr.allerretour.export.bundle.signature..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");
}
