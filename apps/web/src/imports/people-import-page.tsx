import type { PeopleImportView } from '@rungs/contracts/people-import.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { DryRun } from './dry-run.js';
import { importQuery } from './imports.queries.js';
import { MappingStep } from './mapping-step.js';
import { Result } from './result.js';
import { UnderWay } from './under-way.js';
import { UploadStep } from './upload-step.js';

const placeSchema = z.object({ id: z.uuid().optional(), columns: z.literal(true).optional() });

export const prefetch: Prefetch<object> = ({ client, search }) => {
  const { id } = readFilters(placeSchema, search);
  return id && client.ensureQueryData(importQuery(id));
};

/** From a file to the directory in four steps. The import stands in the address, so that it can be left and found again. */
export default function PeopleImportPage() {
  const { filters, set, clear } = useFilters(placeSchema);
  // The server keeps no file: the browser does, for when more of its columns are wanted.
  const [file, setFile] = useState<File | null>(null);
  const begin = (found: PeopleImportView, from: File): void => {
    setFile(from);
    set({ id: found.id });
  };
  if (filters.id === undefined) return <UploadStep onUploaded={begin} />;
  return (
    <Wizard
      id={filters.id}
      columns={filters.columns ?? false}
      file={file}
      onColumns={(columns) => set({ columns: columns || undefined })}
      onFile={setFile}
      onAnew={clear}
    />
  );
}

export type StepProps = Readonly<{
  found: PeopleImportView;
  file: File | null;
  onColumns: (shown: boolean) => void;
  onFile: (file: File) => void;
  onAnew: () => void;
}>;

function Wizard({ id, columns, ...rest }: Omit<StepProps, 'found'> & { id: string; columns: boolean }) {
  const { data: found } = useSuspenseQuery(importQuery(id));
  const { state } = found;
  const props = { found, ...rest };
  if (state === 'uploaded' || state === 'needs_file' || (columns && found.abilities.includes('map'))) {
    return <MappingStep key={found.id} {...props} />;
  }
  if (state === 'planned') return <DryRun key={found.version} {...props} />;
  if (state === 'applied') return <Result {...props} />;
  return <UnderWay {...props} />;
}
