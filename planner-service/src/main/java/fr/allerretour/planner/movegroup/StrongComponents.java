package fr.allerretour.planner.movegroup;

import java.util.Arrays;

/** Tarjan's strongly connected components, without recursion: a chain of 100,000 nodes must not end the stack. */
final class StrongComponents {
    private static final int UNSEEN = -1;

    private final int[] firstArc;
    private final int[] heads;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final int[] path;
    private final int[] open;
    private int openSize;
    private int seen;
    private int components;

    private StrongComponents(int nodes, int[] tails, int[] headsOfArcs) {
        firstArc = new int[nodes + 1];
        for (int tail : tails) {
            firstArc[tail + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        heads = new int[tails.length];
        int[] next = firstArc.clone();
        for (int arc = 0; arc < tails.length; arc++) {
            heads[next[tails[arc]]++] = headsOfArcs[arc];
        }
        index = new int[nodes];
        low = new int[nodes];
        component = new int[nodes];
        path = new int[nodes];
        open = new int[nodes];
        Arrays.fill(index, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /**
     * Numbers the components so that every arc goes from a number to the same or a smaller one.
     *
     * @param tails where each arc starts, 0 to {@code nodes - 1}
     * @param heads where each arc ends
     * @return the component of each node
     */
    static int[] of(int nodes, int[] tails, int[] heads) {
        StrongComponents search = new StrongComponents(nodes, tails, heads);
        int[] nextArc = search.firstArc.clone();
        for (int node = 0; node < nodes; node++) {
            if (search.index[node] == UNSEEN) {
                search.visitFrom(node, nextArc);
            }
        }
        return search.component;
    }

    private void visitFrom(int root, int[] nextArc) {
        int depth = 0;
        path[0] = root;
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (nextArc[node] < firstArc[node + 1]) {
                int head = heads[nextArc[node]++];
                if (index[head] == UNSEEN) {
                    enter(head);
                    path[++depth] = head;
                } else if (component[head] == UNSEEN) {
                    low[node] = Math.min(low[node], index[head]);
                }
            } else {
                if (low[node] == index[node]) {
                    close(node);
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node) {
        index[node] = seen;
        low[node] = seen++;
        open[openSize++] = node;
    }

    private void close(int root) {
        int node;
        do {
            node = open[--openSize];
            component[node] = components;
        } while (node != root);
        components++;
    }
}
