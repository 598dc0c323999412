package org.dualusegraph.platform.read;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A socket to the database that tells the operation of the thread how much comes in. */
@RegisterForReflection
public final class MeteredSocket extends Socket {

    private static final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            tell(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            tell(count);
            return count;
        }

        private static void tell(int count) throws IOException {
            Footprint footprint = Footprint.current();
            if (footprint != null && count > 0) {
                footprint.read(count);
            }
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Metered(super.getInputStream());
    }
}
