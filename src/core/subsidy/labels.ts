import type { CeilingScope, Scheme, Slicing, Standing, SubsidyBase } from './subsidy';

export const SCHEME_LABELS: Readonly<Record<Scheme, string>> = {
  DETR: 'DETR',
  DSIL: 'DSIL',
  DSID: 'DSID',
  DPV: 'DPV',
  'fonds-de-concours': 'fonds de concours',
  other: 'autre',
};

export const BASE_LABELS: Readonly<Record<SubsidyBase, string>> = { 'excl-vat': 'HT', 'incl-vat': 'TTC' };

export const SLICING_LABELS: Readonly<Record<Slicing, string>> = {
  slices: 'par tranche',
  'by-total': 'selon le total',
};

export const SCOPE_LABELS: Readonly<Record<CeilingScope, string>> = {
  total: 'en tout',
  school: 'établissement',
  class: 'classe',
  pupil: 'élève',
};

export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  expected: 'espérée',
  notified: 'notifiée',
};
