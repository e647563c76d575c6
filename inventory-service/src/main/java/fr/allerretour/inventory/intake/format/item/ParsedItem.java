package fr.allerretour.inventory.intake.format.item;

/** What one row (or one machine of a workbook, from all its sheets) says. */
public sealed interface ParsedItem permits WorkloadItem, ApplicationItem, DependencyItem, DataSetItem {}
