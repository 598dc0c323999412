package org.dualusegraph.platform.write;

/** A room's part of the mutations. */
public interface MutationModel {

    void declare(Mutations mutations);
}
