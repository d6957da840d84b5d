import { foldTight } from '../text.js';
import type { PersonField } from './people-import.types.js';

/** What exports of personnel systems call a field, English and Spanish; the first of a list is the plainest. */
const names: Readonly<Record<PersonField, readonly string[]>> = {
  fullName: ['full name', 'name', 'employee name', 'display name', 'worker', 'employee', 'nombre completo', 'empleado'],
  givenName: ['given name', 'first name', 'forename', 'preferred name', 'nombre'],
  familyName: ['family name', 'last name', 'surname', 'apellido', 'apellidos'],
  email: ['email', 'e-mail', 'email address', 'work email', 'business email', 'mail', 'correo', 'correo electrónico'],
  employeeId: [
    'employee id',
    'emp id',
    'employee number',
    'employee no',
    'worker id',
    'personnel number',
    'staff id',
    'id',
    'id empleado',
    'número de empleado',
  ],
  title: ['title', 'job title', 'position', 'position title', 'role', 'job', 'business title', 'puesto', 'cargo'],
  department: [
    'department',
    'dept',
    'department name',
    'team',
    'org unit',
    'organization unit',
    'departamento',
    'área',
  ],
  managerId: [
    'manager id',
    'manager employee id',
    'supervisor id',
    'reports to id',
    'manager number',
    'id responsable',
  ],
  managerEmail: ['manager email', 'manager e-mail', 'supervisor email', 'reports to email', 'correo responsable'],
  managerName: [
    'manager name',
    'manager',
    'supervisor',
    'supervisor name',
    'reports to',
    'line manager',
    'responsable',
    'jefe',
  ],
  location: ['location', 'office', 'site', 'work location', 'city', 'ubicación', 'oficina', 'state', 'country'],
  startDate: [
    'start date',
    'hire date',
    'date of hire',
    'hired',
    'joined',
    'date hired',
    'original hire date',
    'fecha de alta',
    'fecha de inicio',
  ],
  endDate: [
    'end date',
    'termination date',
    'date of termination',
    'terminated on',
    'leave date',
    'last day',
    'fecha de baja',
    'fecha de fin',
  ],
  level: ['level', 'grade', 'job level', 'career level', 'nivel'],
};

/**
 * What Rungs has no use for and must not learn by accident: pay, birth, body, family, belief, origin, home, health,
 * judgement by others, reasons for leaving. There is no field they could go to.
 */
const sensitive =
  /salar|wage|compens|\bpay|bonus|equity|\biban\b|bank|account number|birth|\bdob\b|\bage\b|gender|\bsex\b|sexual|orientation|pronoun|marri|marital|spouse|child|depend|famil(?!y name)|ethnic|\brace|hispanic|latino|citizen|nationalit|\bvisa\b|passport|\bssn\b|social security|national id|tax id|religio|belief|union|politic|disab|health|medical|sick|absen|days late|vaccin|pregnan|veteran|divers|home|\bzip\b|postal|street|address(?!.*mail)|phone|mobile|perf|\brating|\bpip\b|engagement|satisf|survey|term reason|termination reason|reason for leaving|disciplin|salario|sueldo|nacimiento|edad|genero|sexo|estado civil|etnia|raza|nacionalidad|religion|discapacidad|domicilio|telefono|hijos/u;

const exact = new Map(
  Object.entries(names).flatMap(([field, spellings]) =>
    spellings.map((name, place) => [foldTight(name), { field: field as PersonField, place }] as const),
  ),
);

/** Words of a header: `EmpID`, `DateofHire` and `manager_name` are split where their writer meant it. */
function wordsOf(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

export function isSensitive(header: string): boolean {
  const words = wordsOf(header);
  // An e-mail address is no home address.
  return sensitive.test(words) && exact.get(foldTight(header))?.field !== 'email';
}

/** The field a header names, and how plainly (1 for the usual word, less for a rarer one). */
export function fieldNamed(header: string): { field: PersonField; confidence: number } | null {
  const found = exact.get(foldTight(header));
  return found ? { field: found.field, confidence: Math.max(0.6, 0.95 - 0.03 * found.place) } : null;
}
