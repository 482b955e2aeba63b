import 'pg'

// What a client of pg 8 has at run time and its types leave out.
declare module 'pg' {
  interface Client {
    /** The server process of the connection, by its BackendKeyData message. */
    readonly processID: number | null
  }
}
