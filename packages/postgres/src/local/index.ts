export type { Binaries } from './binaries.ts'
export {
  chooseBinaries,
  embeddedBinaries,
  findBinariesWith,
  machineBinaries,
  serverPath,
} from './binaries.ts'
export type { DataFolderOptions, Settings } from './data-folder.ts'
export { makeDataFolder } from './data-folder.ts'
export { embeddedMajors, findEmbeddedPackage, linkLibraries } from './embedded-package.ts'
export { localErrors } from './errors.ts'
export { findFreePort } from './free-port.ts'
export { holdFile } from './hold-file.ts'
export { isAlive } from './is-alive.ts'
export type { LocalServer, LocalServerOptions } from './local-server.ts'
export { ensureLocalServer, stopLocalServer } from './local-server.ts'
export { startPostmaster, stopPostmaster } from './postmaster.ts'
export { copyToCache, openToAll } from './readable-copy.ts'
export { findRunningServer } from './running-server.ts'
export type { ServerUser } from './server-user.ts'
export { serverUser } from './server-user.ts'
export { startOnPort } from './start-on-port.ts'
