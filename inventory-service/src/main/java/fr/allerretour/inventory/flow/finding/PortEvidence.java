package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.flow.rule.PortUse;

/**
 * What one workload was seen to call of another.
 *
 * @param port of the server; 49152 stands for all ports that are taken anew for each connection
 * @param protocol tcp, udp or sctp
 * @param name what people call the service; empty if the port is in no list
 */
public record PortEvidence(int port, String protocol, PortUse use, String name, long flows, long bytes) {}
