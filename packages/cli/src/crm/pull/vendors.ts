/** Every CRM that can be asked. */
import { dataverse } from './dataverse.ts';
import { hubspot } from './hubspot.ts';
import { salesforce } from './salesforce.ts';
import type { Vendor } from './vendor.ts';

export const vendors: readonly Vendor[] = [salesforce, hubspot, dataverse];
