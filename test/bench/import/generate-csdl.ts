/**
 * A `$metadata` of Dataverse as large as the largest export that we know: 2.4 MB, some 6,000 fields. Made up from a
 * seed, with the shares that a real one has: most of its bytes are navigation properties.
 */
import { createRandom, type Random } from '../random.ts';

const TABLES = 250;
const FIELDS = 24;
const RELATIONS = 24;

const TYPES = [
  ...['Edm.String" Unicode="false', 'Edm.String" Unicode="false', 'Edm.String" Unicode="false'],
  ...[
    'Edm.Int32',
    'Edm.Int32',
    'Edm.Boolean',
    'Edm.DateTimeOffset',
    'Edm.Int64',
    'Edm.Decimal" Scale="Variable',
  ],
];

/** The text of one file. */
export function generateCsdl(seed: number): string {
  const random = createRandom(seed);
  const tables = Array.from({ length: TABLES }, (_, index) => table(index, random));
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
  <edmx:DataServices>
    <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Microsoft.Dynamics.CRM" Alias="mscrm">
      <EntityType Name="crmbaseentity" Abstract="true"/>
${tables.join('\n')}
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
}

function table(index: number, random: Random): string {
  const name = tableName(index);
  const lookups = Array.from({ length: FIELDS / 3 }, (_, i) => `_made_lookup${i}of${index}_value`);
  const plain = Array.from({ length: FIELDS - lookups.length - 1 }, (_, i) => {
    return `        <Property Name="made_${random.pick(WORDS)}_${i}" Type="${random.pick(TYPES)}"/>`;
  });
  const relations = Array.from({ length: RELATIONS }, (_, i) => {
    const target = tableName(random.int(0, TABLES - 1));
    const property = lookups[i % lookups.length];
    return `        <NavigationProperty Name="made_${name}_${target}_${i}" Type="mscrm.${target}" Nullable="false" Partner="made_${target}_${name}_${random.pick(WORDS)}_regarding_${i}">
          <ReferentialConstraint Property="${property}" ReferencedProperty="${target}id"/>
        </NavigationProperty>`;
  });
  return `      <EntityType Name="${name}" BaseType="mscrm.crmbaseentity">
        <Key>
          <PropertyRef Name="${name}id"/>
        </Key>
        <Property Name="${name}id" Type="Edm.Guid"/>
${plain.join('\n')}
${lookups.map((lookup) => `        <Property Name="${lookup}" Type="Edm.Guid"/>`).join('\n')}
${relations.join('\n')}
      </EntityType>`;
}

const WORDS = [
  'address',
  'amount',
  'campaign',
  'currency',
  'description',
  'number',
  'owner',
  'priority',
  'visit',
];

function tableName(index: number): string {
  return `made_${WORDS[index % WORDS.length]}${index}`;
}
