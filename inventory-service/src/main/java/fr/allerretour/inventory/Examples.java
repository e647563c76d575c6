package fr.allerretour.inventory;

/** Identifiers shown in the OpenAPI page. Yours come from the lists; these show their form. */
public final class Examples {

    public static final String PORTFOLIO = "0192f0c1-7a5b-7c3d-8e9f-001122334455";
    public static final String WORKLOAD = "0192f0c1-7a5b-7c3d-8e9f-00112233aa01";
    public static final String APPLICATION = "0192f0c1-7a5b-7c3d-8e9f-00112233aa02";
    public static final String DEPENDENCY = "0192f0c1-7a5b-7c3d-8e9f-00112233aa03";
    public static final String DATA_SET = "0192f0c1-7a5b-7c3d-8e9f-00112233aa04";
    public static final String IMPORT = "0192f0c1-7a5b-7c3d-8e9f-00112233aa05";
    public static final String SNAPSHOT = "0192f0c1-7a5b-7c3d-8e9f-00112233aa06";
    public static final String ARCHETYPE = "0192f0c1-7a5b-7c3d-8e9f-00112233aa31";
    public static final String OTHER_SNAPSHOT = "0192f0c1-7a5b-7c3d-8e9f-00112233aa07";
    public static final String FLOW_IMPORT = "0192f0c1-7a5b-7c3d-8e9f-00112233aa08";
    public static final String PROPOSAL = "0192f0c1-7a5b-7c3d-8e9f-00112233aa09";
    public static final String COLUMN_MAPPING = "0192f0c1-7a5b-7c3d-8e9f-00112233aa12";
    public static final String CONFLICT = "0192f0c1-7a5b-7c3d-8e9f-00112233aa23";
    public static final String MERGE = "0192f0c1-7a5b-7c3d-8e9f-00112233aa24";

    private Examples() {}
}
