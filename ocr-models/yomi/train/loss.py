"""CTC loss that pays only for the characters a line contains.

The stock loss walks all 3,600 classes several times per step. Here the alignment runs on the few classes of each
line; the full alphabet is touched twice (its log-sum-exp, and one soft-max for the gradient).
"""
import torch
from torch.nn.functional import ctc_loss


class _Ctc(torch.autograd.Function):
    @staticmethod
    def forward(ctx, logits, columns, targets, lengths):
        """``logits (N, T, C)``; ``columns (N, K)``: the classes of each line, blank first; ``targets``: indices
        into ``columns``; returns the summed negative log likelihood."""
        whole = torch.logsumexp(logits, 2, keepdim=True)
        index = columns[:, None, :].expand(-1, logits.shape[1], -1)
        picked = (logits.gather(2, index) - whole).transpose(0, 1).contiguous()
        steps = torch.full((logits.shape[0],), logits.shape[1], dtype=torch.long)
        with torch.enable_grad():
            picked.requires_grad_(True)
            each = ctc_loss(picked, targets, steps, lengths, reduction='none')
            usable = torch.isfinite(each.detach())
            total = torch.where(usable, each, torch.zeros_like(each)).sum()
            grad, = torch.autograd.grad(total, picked)
        occupied = (picked.detach().exp() - grad.nan_to_num()).transpose(0, 1)
        occupied = occupied * usable[:, None, None]
        ctx.save_for_backward(logits, whole, index, occupied, usable)
        return total.detach()

    @staticmethod
    def backward(ctx, upstream):
        logits, whole, index, occupied, usable = ctx.saved_tensors
        grad = torch.sub(logits, whole).exp_()
        grad *= usable[:, None, None]
        grad.scatter_add_(2, index, -occupied.to(grad.dtype))
        return grad * upstream, None, None, None


def pack(labels):
    """Lines as class numbers -> ``(columns, targets, lengths)`` as ``_Ctc`` wants them.

    Unused columns repeat a class that the line does not align to, so they collect no probability.
    """
    distinct = [[0] + sorted(set(line)) for line in labels]
    wide = max(map(len, distinct))
    columns = torch.tensor([d + [0] * (wide - len(d)) for d in distinct])
    lengths = torch.tensor([len(line) for line in labels])
    targets = torch.zeros(len(labels), max(1, int(lengths.max())), dtype=torch.long)
    for n, line in enumerate(labels):
        where = {c: k for k, c in enumerate(distinct[n])}
        targets[n, :len(line)] = torch.tensor([where[c] for c in line])
    return columns, targets, lengths


def ctc(logits, labels):
    """Mean negative log likelihood per character; lines too long for their width are left out."""
    columns, targets, lengths = pack(labels)
    return _Ctc.apply(logits, columns, targets, lengths) / max(1, int(lengths.sum()))
