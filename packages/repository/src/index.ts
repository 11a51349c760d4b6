/** Finds, reads and configures the campaign files of a repository, on any file system. */
export { dayOf } from './day-of.ts';
export { type Discovery, discoverFiles, type FileProblem } from './discover-files.ts';
export {
  type EntryKind,
  type FileKind,
  type FileStat,
  type FileSystem,
  FileSystemError,
  type FolderEntry,
  reasonOf,
} from './file-system.ts';
export { findGitRoot, findRoot } from './find-root.ts';
export { IGNORE_FILE } from './ignore-rules.ts';
export { type LoadedConfig, loadConfig } from './load-config.ts';
export { type LoadedFiles, loadFiles, loadRepository, type Repository } from './load-repository.ts';
export { isWithin, joinPath, nameOf, parentOf, pathBelow } from './paths.ts';
export {
  BOM,
  decodeText,
  readText,
  readTextFile,
  type TextFile,
  type TextResult,
  textProblem,
} from './read-text.ts';
export {
  findTemplate,
  type NewCampaignFile,
  type NewCampaignRequest,
  newCampaign,
  type Refusal,
  refusedName,
} from './starter/new-campaign.ts';
export { repositoryFiles } from './starter/repository-files.ts';
export { templates } from './starter/templates.ts';
