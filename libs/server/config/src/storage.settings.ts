import { IsNotEmpty, IsString } from 'class-validator';
import { Setting } from './setting';

export class StorageSettings {
  @Setting({
    name: 'KONTOR_STORAGE_DIR',
    docs: 'Folder in which the original bytes of receipts are kept. Back it up together with the database. In production: an absolute path.',
    cure: 'Write the path of a folder, for example /var/lib/kontor/storage.',
  })
  @IsString()
  @IsNotEmpty()
  readonly directory: string = '.data/storage';
}
