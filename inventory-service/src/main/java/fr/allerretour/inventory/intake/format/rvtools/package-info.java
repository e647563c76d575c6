/**
 * RVTools workbooks. Plain Java.
 *
 * <p><b>How it is read.</b> vInfo first: it says which machines there are. Then the other sheets, each row to its machine by
 * VM UUID, else VM ID, else name. A machine is one item, told only when all its sheets are read; what is kept of it until
 * then is compact, so that memory grows with the number of machines (about 1 KiB each), not with the size of the file.
 *
 * <p><b>All or nothing for a machine.</b> If one of its rows cannot be taken (a disk of negative size), the machine is not
 * taken, and <em>all</em> its rows come back as rejected: corrected and sent again, they are the whole machine. Finding
 * these rows costs a second reading of the sheets, and only then.
 *
 * <p><b>MB and MiB.</b> RVTools takes its sizes from the vSphere API, which counts in 2^20 bytes; up to version 3.11 the
 * headings say "MB", later ones "MiB", for the same numbers. Both are therefore read as MiB, unchanged, and a warning
 * ("mb-read-as-mib") names the headings.
 *
 * <p><b>Which sheet wins.</b> CPUs and memory: vInfo, else vCPU and vMemory. Storage: the sum of vDisk, else vInfo's "Total
 * disk capacity", else "Provisioned" (which includes the swap file). Used: vInfo's "In Use", else the sum of vPartition's
 * "Consumed"; never more than the storage, since snapshots are counted in it. Operating system: what VMware Tools sees, else
 * the configuration file. Network cards: vNetwork, else vInfo's "Network #1" to "#8".
 *
 * <p><b>Names.</b> Two machines of one name are both refused: rows of other sheets that know a machine only by its name could
 * be of either.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.rvtools;

import org.jspecify.annotations.NullMarked;
