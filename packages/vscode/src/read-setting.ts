/** Reads settings of the extension. */
import { workspace } from 'vscode';
import { SETTINGS, type SettingName, type SettingValue } from './settings.ts';

/** What is set; the default where nothing is, or something of another type or empty. */
export function readSetting<N extends SettingName>(name: N): SettingValue<N> {
  const otherwise = SETTINGS[name].default as SettingValue<N>;
  const value = workspace.getConfiguration('liaison').get<unknown>(name);
  return typeof value === typeof otherwise && value !== '' ? (value as SettingValue<N>) : otherwise;
}
