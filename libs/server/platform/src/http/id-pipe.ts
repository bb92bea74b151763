import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from '@kontor/kernel';
import { platformProblem } from '../problems/platform-problems';

/** For ids in paths: what is no id names nothing, so the answer is the same 404 as for a foreign one. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw platformProblem('not-found');
    return value.toLowerCase();
  }
}
