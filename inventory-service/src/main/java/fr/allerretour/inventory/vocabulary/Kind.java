package fr.allerretour.inventory.vocabulary;

/** What a workload is. */
public enum Kind {
    VIRTUAL_MACHINE,
    PHYSICAL_MACHINE,
    DATABASE,
    FILE_SHARE,
    OBJECT_STORE,
    CLUSTER_APPLICATION,
    WEB_APPLICATION,
    MAILBOX_SET,
    COLLABORATION_SITE,
    DIRECTORY,
    TELEPHONY,
    BI_WORKSPACE,
    OTHER
}
